import { intersection, touch } from '../../grid/areas';
import { cellsOf } from '../addresses';
import { notEmulated, NotThere } from '../failures';
import { HostObject } from '../host-object';
import { DebugTools } from './debug-tools';
import { Windows } from './windows';
import { Workbooks } from './workbooks';

/** Application of the tables program, without what the roots add. Evaluate is not emulated, so it is not there. */
export class Application extends HostObject {
  override readonly type: string = 'Application';

  /** As measured on UOS; on other systems it is another one, so that nobody may go by it. */
  get Name(): string {
    return 'WPS表格';
  }
  get Version(): string {
    return '12.0';
  }
  get Build(): string {
    return '12.1.0.28043';
  }
  get ActiveWorkbook(): HostObject | null | undefined {
    const { active } = this.program;
    return active === null ? this.nothing() : this.page.make.workbook(active);
  }
  get ActiveSheet(): HostObject | null | undefined {
    const { active } = this.program;
    return active === null ? this.nothing() : this.page.make.worksheet(active, active.grid.selection().sheet);
  }
  get ActiveWindow(): HostObject | null | undefined {
    const { active } = this.program;
    return active === null ? this.nothing() : this.page.make.window(active);
  }
  get Selection(): HostObject | null | undefined {
    const { active } = this.program;
    if (active === null) return this.nothing();
    const { sheet, area } = active.grid.selection();
    return this.page.make.range(active, sheet, [area]);
  }
  /** The first cell of what is selected. */
  get ActiveCell(): HostObject | null | undefined {
    const { active } = this.program;
    if (active === null) return this.nothing();
    const { sheet, area } = active.grid.selection();
    return this.page.make.range(active, sheet, [{ ...area, bottom: area.top, right: area.left }]);
  }
  get Workbooks(): Workbooks {
    return new Workbooks(this.page);
  }
  get Windows(): Windows {
    return new Windows(this.page, this.program.books);
  }
  get Application(): HostObject {
    return this.page.make.application();
  }
  /** Of the typings only: a debugging aid that need not be there. */
  get DebugTools(): DebugTools | undefined {
    return this.program.profile.undoTransactions ? new DebugTools(this.page) : undefined;
  }

  get ScreenUpdating(): unknown {
    return this.program.settings.get('ScreenUpdating') ?? true;
  }
  set ScreenUpdating(value: unknown) {
    this.program.settings.set('ScreenUpdating', value === true);
  }
  get DisplayAlerts(): unknown {
    return this.program.settings.get('DisplayAlerts') ?? true;
  }
  set DisplayAlerts(value: unknown) {
    this.program.settings.set('DisplayAlerts', value === true);
  }
  get Interactive(): unknown {
    return this.program.settings.get('Interactive') ?? true;
  }
  set Interactive(value: unknown) {
    this.program.settings.set('Interactive', value === true);
  }
  get StatusBar(): unknown {
    return this.program.settings.get('StatusBar') ?? false;
  }
  set StatusBar(value: unknown) {
    this.program.settings.set('StatusBar', value);
  }
  /** xlCalculationAutomatic */
  get Calculation(): unknown {
    return this.program.settings.get('Calculation') ?? -4105;
  }
  set Calculation(_value: unknown) {
    throw notEmulated('calculating by hand');
  }
  get EnableEvents(): unknown {
    return this.program.settings.get('EnableEvents') ?? true;
  }
  set EnableEvents(value: unknown) {
    if (this.program.profile.enableEvents === 'throws') throw new Error('EnableEvents cannot be set');
    this.program.settings.set('EnableEvents', value === true);
  }

  Calculate(): void {
    // Nothing is ever left uncalculated.
  }
  CalculateFull(): void {
    // Nothing is ever left uncalculated.
  }
  /** XlApplicationInternational: the decimal separator, that of thousands and that of lists. */
  International(index?: unknown): unknown {
    return new Map<unknown, unknown>([
      [3, '.'],
      [4, ','],
      [5, ','],
    ]).get(index);
  }
  /** Selects cells of whatever sheet of the workbook in front. */
  Goto(given?: unknown): void {
    this.refuseWhileEditing();
    const { book, sheet, areas } = cellsOf(this.page, given);
    const [first] = areas;
    if (book.sheet(sheet).visibility !== 'visible') throw new Error('a hidden sheet cannot be gone to');
    this.program.activateBook(book);
    if (first !== undefined) book.grid.select(sheet, first);
  }
  /** What ranges of one sheet have in common; of ranges that have nothing, nothing. */
  Intersect(...given: readonly unknown[]): HostObject | null | undefined {
    const cells = this.together(given);
    const areas = cells
      .map((one) => one.areas)
      .reduce((common, own) =>
        common.flatMap((one) =>
          own.filter((other) => touch(one, other)).map((other) => intersection(one, other)),
        ),
      );
    const [{ book, sheet }] = cells;
    return areas.length === 0 ? this.nothing() : this.page.make.range(book, sheet, areas);
  }
  Union(...given: readonly unknown[]): HostObject {
    const cells = this.together(given);
    const [{ book, sheet }] = cells;
    return this.page.make.range(
      book,
      sheet,
      cells.flatMap(({ areas }) => areas),
    );
  }
  /** The grid's own undo cannot be reached from here: nothing is undone, and that is what it says. */
  Undo(): boolean {
    this.refuseWhileEditing();
    return false;
  }

  private together(
    given: readonly unknown[],
  ): readonly [ReturnType<typeof cellsOf>, ...ReturnType<typeof cellsOf>[]] {
    const [first, ...more] = given.filter((one) => one !== undefined).map((one) => cellsOf(this.page, one));
    if (first === undefined || more.some(({ book, sheet }) => book !== first.book || sheet !== first.sheet))
      throw new NotThere('the ranges are not on one sheet');
    return [first, ...more];
  }
}
