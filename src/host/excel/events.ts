import type { HostEvent } from '../port';
import { firstCell } from './block-reading';
import { within } from './watchdog';

interface Registered {
  remove(): void;
  readonly context: OfficeExtension.ClientRequestContext;
}

/**
 * What Excel tells, as events of the port. What the add-in did itself is left out. The events name cells that did
 * not change and leave out cells that did (OfficeDev/office-js 919, 1760): only the session's reading is the truth.
 */
export class ExcelEvents {
  private readonly registered: Registered[] = [];
  /** Null while nobody is to be told. */
  private tell: ((event: HostEvent) => void) | null = null;

  /** @param sheetName the present name of a sheet, by its id */
  constructor(private readonly sheetName: (id: string) => string | null) {}

  /** Registers with Excel in the next request of a context, if that has not been done. */
  register(context: Excel.RequestContext): void {
    if (this.registered.length > 0) return;
    const { workbook } = context;
    const { worksheets } = workbook;
    this.registered.push(
      worksheets.onChanged.add((event) => {
        const own = (event.triggerSource as string) === 'ThisLocalAddin';
        return own ? done() : this.changed(event.source);
      }),
      worksheets.onCalculated.add(() => this.say({ kind: 'calculated' })),
      worksheets.onSelectionChanged.add((event) => this.selected(event)),
      worksheets.onActivated.add(() => this.say({ kind: 'activated' })),
      worksheets.onAdded.add((event) => this.changed(event.source)),
      worksheets.onDeleted.add((event) => this.changed(event.source)),
      worksheets.onProtectionChanged.add((event) => this.changed(event.source)),
      workbook.onActivated.add(() => this.say({ kind: 'activated' })),
    );
  }

  /** Tells everything from now on. */
  start(tell: (event: HostEvent) => void): void {
    this.tell = tell;
    // The same listener is only added once.
    window.addEventListener('focus', this.focused);
  }

  /** Tells nothing from now on; registrations that Excel has or may have are left to themselves. */
  mute(): void {
    this.tell = null;
    window.removeEventListener('focus', this.focused);
  }

  /** Tells nothing from now on, and takes the registrations back as far as Excel answers. */
  async stop(limit: number): Promise<void> {
    this.mute();
    const registered = this.registered.splice(0);
    for (const one of registered) one.remove();
    const contexts = [...new Set(registered.map(({ context }) => context))];
    // That Excel may still send what is dropped here does no harm.
    await Promise.allSettled(contexts.map((context) => within(limit, Promise.resolve(context.sync()))));
  }

  private readonly focused = (): void => {
    void this.say({ kind: 'activated' });
  };

  /** Tells of a change; also of one that Excel may not have told. */
  changed(source: string): Promise<void> {
    return this.say({ kind: 'changed', remote: source === 'Remote' });
  }

  private selected({ worksheetId, address }: Excel.WorksheetSelectionChangedEventArgs): Promise<void> {
    const sheet = this.sheetName(worksheetId);
    const cell = firstCell(address);
    return sheet === null || cell === null
      ? done()
      : this.say({ kind: 'selected', address: { sheet, ...cell } });
  }

  private say(event: HostEvent): Promise<void> {
    this.tell?.(event);
    return done();
  }
}

function done(): Promise<void> {
  return Promise.resolve();
}
