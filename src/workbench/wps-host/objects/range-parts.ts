import type { Style } from '../../../workbook/model';
import { bgrOf, WHITE, XL_AUTOMATIC, XL_NONE } from '../colours';
import { common } from '../cell-values';
import { NotThere } from '../failures';
import { HostObject, type Page } from '../host-object';

/** Range.Areas */
export class Areas extends HostObject {
  readonly type = 'Areas';

  constructor(
    page: Page,
    private readonly ranges: readonly HostObject[],
  ) {
    super(page);
  }

  override check(): void {
    this.ranges[0]?.check();
  }

  get Count(): number {
    return this.ranges.length;
  }
  Item(index: unknown): HostObject {
    const found = typeof index === 'number' ? this.ranges[index - 1] : undefined;
    if (found === undefined) throw new NotThere('there is no such area');
    return found;
  }
}

/** Looks of cells; null for a cell that has none of its own. They can only be read: the product never sets them. */
type Looks = () => readonly (Style | null)[];

/** Range.Interior */
export class RangeInterior extends HostObject {
  readonly type = 'Interior';

  constructor(
    page: Page,
    private readonly looks: Looks,
  ) {
    super(page);
  }

  /** Null where the cells differ. */
  get Color(): unknown {
    return common(this.looks().map((look) => (look?.fill == null ? WHITE : bgrOf(look.fill))));
  }
  get ColorIndex(): unknown {
    return common(this.looks().map((look) => (look?.fill == null ? XL_NONE : null)));
  }
  get Pattern(): unknown {
    return common(this.looks().map((look) => (look?.fill == null ? XL_NONE : 1)));
  }
}

/** Range.Font */
export class RangeFont extends HostObject {
  readonly type = 'Font';

  constructor(
    page: Page,
    private readonly looks: Looks,
  ) {
    super(page);
  }

  /** Null where the cells differ, as all that follow. */
  get Bold(): unknown {
    return this.told((font) => font?.bold ?? false);
  }
  get Italic(): unknown {
    return this.told((font) => font?.italic ?? false);
  }
  get Underline(): unknown {
    return this.told((font) => (font?.underline === true ? 2 : XL_NONE));
  }
  get Strikethrough(): unknown {
    return this.told((font) => font?.strike ?? false);
  }
  get Color(): unknown {
    return this.told((font) => (font?.colour == null ? 0 : bgrOf(font.colour)));
  }
  get ColorIndex(): unknown {
    return this.told((font) => (font?.colour == null ? XL_AUTOMATIC : null));
  }
  get Name(): unknown {
    return this.told((font) => font?.name ?? null);
  }
  get Size(): unknown {
    return this.told((font) => font?.size ?? null);
  }

  private told(tell: (font: Style['font'] | undefined) => unknown): unknown {
    return common(this.looks().map((look) => tell(look?.font)));
  }
}
