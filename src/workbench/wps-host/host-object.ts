import type { Area, DefinedName } from '../../workbook/model';
import type { Book } from './book';
import { Refusal } from './failures';
import type { Lease, Program } from './program';

/** A page that the add-in runs in: its wrappers are its own. */
export interface Page {
  readonly program: Program;
  readonly window: object;
  /** Makes objects of classes that know each other. */
  readonly make: Makers;
  /** The object that a wrapper of this or another page stands for; null for anything else. */
  readonly unwrap: (value: unknown) => HostObject | null;
}

export interface Makers {
  readonly application: () => HostObject;
  readonly workbook: (book: Book) => HostObject;
  readonly window: (book: Book) => HostObject;
  readonly worksheet: (book: Book, sheet: string, lease?: Lease) => HostObject;
  readonly range: (book: Book, sheet: string, areas: readonly Area[], lease?: Lease) => HostObject;
  readonly name: (book: Book, defined: DefinedName) => HostObject;
}

/**
 * An object of the program. Its members are the getters, setters and methods whose names begin with a capital letter,
 * and those that its class lists under `lower`: the bridge shows nothing else.
 */
export abstract class HostObject {
  /** As calls are counted: `Range`. */
  abstract readonly type: string;
  /** Members whose names begin with a small letter. */
  readonly lower: readonly string[] = [];
  /** Members that this build does not have. */
  readonly hidden: readonly string[] = [];
  /** Whether its properties can be set while a cell is being edited. */
  readonly free: boolean = false;

  /** Whether it is part of something that is made piece by piece, and given to the grid when it is whole. */
  readonly unfinished: boolean = false;

  constructor(protected readonly page: Page) {}

  protected get program(): Program {
    return this.page.program;
  }

  /** Asked before every access. @throws NotThere when what it stands for is gone */
  check(): void {
    // Most objects last as long as the program.
  }

  /** Of methods that change something; the bridge asks before every set itself. */
  protected refuseWhileEditing(): void {
    if (this.program.editing) throw new Refusal('a cell is being edited');
  }

  /** What a property without an object gives. */
  protected nothing(): null | undefined {
    return this.program.profile.missing === 'undefined' ? undefined : null;
  }
}
