import type { Grid } from '../../grid/grid';
import { EventHub } from '../event-hub';
import type { Roots } from '../interpreter';
import { OfficeFault } from '../protocol';
import { WireObject } from '../wire-object';
import type { Book } from './book';
import { Marks } from '../../grid/edited-formats';
import { Range } from './range';
import { RangeAreas } from './range-areas';
import { type Place, References } from './references';
import { relayEvents } from './relay-events';
import { Workbook } from './workbook';
import { Worksheet } from './worksheet';

export interface BookOptions {
  readonly readOnly: boolean;
  readonly createWorkbook: (bytes: Uint8Array) => void;
  readonly deliver: (type: number, target: string, message: string) => void;
}

/** A workbook as the interpreter needs it. */
export interface OpenBook {
  readonly roots: Roots;
  readonly book: Book;
  /** The workbook's window came to the front. */
  readonly activate: () => void;
  readonly close: () => void;
}

/** Puts Excel's objects over a grid. */
export function openBook(grid: Grid, options: BookOptions): OpenBook {
  const eventPlaces = new Map<string, Place>();
  const book: Book = {
    grid,
    readOnly: options.readOnly,
    events: new EventHub(options.deliver),
    marks: new Marks(grid, () => new OfficeFault('ItemNotFound', '所请求的资源不存在。')),
    references: new References(),
    eventPlaces,
    createWorkbook: options.createWorkbook,
    make: {
      worksheet: (sheet) => new Worksheet(book, sheet),
      range: (place) => new Range(book, place),
      areas: (places) => new RangeAreas(book, places),
    },
  };
  const relay = relayEvents(book, eventPlaces);
  const workbook = new Workbook(book);
  return {
    book,
    roots: {
      workbook,
      reference(id) {
        const places = book.references.get(id);
        const [place, ...more] = places ?? [];
        if (places === null || place === undefined) return null;
        return more.length === 0 ? new Range(book, place, id) : new RangeAreas(book, places, id);
      },
      create: (type) =>
        type === 'Microsoft.InternalService.AddinInternalService' ? new AddinService() : null,
      finish: () => {
        book.marks.flush();
      },
    },
    activate: relay.activate,
    close: relay.stop,
  };
}

/** To which the library says that handlers of ribbon commands may be called. */
class AddinService extends WireObject {
  override readonly wireType: string = 'AddinInternalService';

  NotifyActionHandlerReady(): void {
    // Commands are delivered whenever they come.
  }
}
