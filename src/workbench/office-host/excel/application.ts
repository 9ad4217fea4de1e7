import { OfficeFault } from '../protocol';
import { WireObject } from '../wire-object';
import type { Book } from './book';

/** Excel.Application */
export class Application extends WireObject {
  override readonly wireType: string = 'Application';

  constructor(private readonly book: Book) {
    super();
  }

  get CalculationMode(): string {
    return 'Automatic';
  }
  get CalculationState(): Promise<string> {
    return this.book.grid.settled().then(() => 'Done');
  }
  Calculate(): Promise<void> {
    return this.book.grid.settled();
  }
  SuspendApiCalculationUntilNextSync(): void {
    // Only a matter of speed.
  }
  SuspendScreenUpdatingUntilNextSync(): void {
    // Only a matter of speed.
  }
  CreateWorkbook(base64?: unknown): WorkbookCreated {
    return new WorkbookCreated(this.book, typeof base64 === 'string' ? bytesOf(base64) : new Uint8Array());
  }
}

/** Excel.WorkbookCreated */
export class WorkbookCreated extends WireObject {
  override readonly wireType: string = 'WorkbookCreated';

  constructor(
    private readonly book: Book,
    private readonly bytes: Uint8Array,
  ) {
    super();
  }

  get Id(): string {
    return 'created';
  }
  Open(): void {
    this.book.createWorkbook(this.bytes);
  }
}

/** @throws OfficeFault for what is no Base64 */
export function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw new OfficeFault('InvalidArgument', '参数无效：文件内容不是 Base64。');
  }
}

/** Excel.Runtime */
export class Runtime extends WireObject {
  override readonly wireType: string = 'Runtime';

  constructor(private readonly book: Book) {
    super();
  }

  get EnableEvents(): boolean {
    return this.book.events.enabled;
  }
  set EnableEvents(enabled: unknown) {
    this.book.events.enabled = enabled === true;
  }
}
