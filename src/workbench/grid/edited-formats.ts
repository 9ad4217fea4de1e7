import type { Area, ConditionalFormat } from '../../workbook/model';
import { touch } from './areas';
import type { Grid } from './grid';

/** A conditional format as an add-in knows it. */
export interface Mark {
  /** Stays the same while the format is changed. */
  readonly id: string;
  readonly sheet: string;
  readonly format: ConditionalFormat;
}

const PLAIN: Omit<ConditionalFormat, 'areas'> = {
  formula: 'FALSE',
  fill: null,
  fontColour: null,
  bold: false,
  underline: false,
  border: null,
  stopIfTrue: false,
};

/**
 * Conditional formats between an add-in, which makes one and then sets its members one by one, and the grid, which
 * takes whole ones. What was changed is given to the grid by {@link Marks.flush}.
 */
export class Marks {
  /** Id of the add-in → where it stands; the grid's own id as soon as it has one. */
  private readonly known = new Map<
    string,
    { sheet: string; format: ConditionalFormat; own: string | null }
  >();
  /** Changed and not yet given to the grid. */
  private readonly open = new Set<string>();
  private count = 0;

  /** @param gone makes the error that tells that a format is not there */
  constructor(
    private readonly grid: Grid,
    private readonly gone: () => Error,
  ) {}

  /** In the grid's order, those of a sheet that touch one of the areas. */
  list(sheet: string, areas: readonly Area[]): readonly Mark[] {
    this.flush();
    const ids = new Map([...this.known].map(([id, { own }]) => [own, id]));
    return this.grid
      .conditionalFormats(sheet)
      .filter(({ format }) => format.areas.some((one) => areas.some((area) => touch(one, area))))
      .map(({ id: own, format }) => {
        let id = ids.get(own);
        if (id === undefined) {
          id = this.nextId();
          this.known.set(id, { sheet, format, own });
        }
        return { id, sheet, format };
      });
  }

  add(sheet: string, areas: readonly Area[]): Mark {
    const id = this.nextId();
    const format = { ...PLAIN, areas };
    this.known.set(id, { sheet, format, own: null });
    this.open.add(id);
    return { id, sheet, format };
  }

  /** As it stands now: rows may have been inserted since it was made. */
  get(id: string): Mark {
    const found = this.known.get(id);
    if (found !== undefined && found.own !== null && !this.open.has(id)) {
      const now = this.grid.conditionalFormats(found.sheet).find((one) => one.id === found.own);
      if (now === undefined) this.known.delete(id);
      else found.format = now.format;
    }
    if (!this.known.has(id) || found === undefined) throw this.gone();
    return { id, sheet: found.sheet, format: found.format };
  }

  change(id: string, change: Partial<ConditionalFormat>): void {
    const { format } = this.get(id);
    const found = this.known.get(id);
    if (found !== undefined) found.format = { ...format, ...change };
    this.open.add(id);
  }

  remove(id: string): void {
    const { own, sheet } = this.known.get(id) ?? {};
    this.known.delete(id);
    this.open.delete(id);
    if (own != null && sheet !== undefined) this.grid.removeConditionalFormat(sheet, own);
  }

  /** Gives the grid what it does not have yet. */
  flush(): void {
    for (const id of this.open) {
      const mark = this.known.get(id);
      if (mark === undefined) continue;
      if (mark.own !== null) this.grid.removeConditionalFormat(mark.sheet, mark.own);
      mark.own = this.grid.addConditionalFormat(mark.sheet, mark.format);
    }
    this.open.clear();
  }

  private nextId(): string {
    this.count += 1;
    return `{00000000-0010-0000-0000-${this.count.toString(16).toUpperCase().padStart(12, '0')}}`;
  }
}
