import type { Grid, GridChange } from '../grid/grid';
import { ACTION, PATH, type QueryAnswer, type QueryRequest } from './protocol';

/** Is told what goes over the wire. */
export interface OfficeHostObserver {
  /** A request was answered; the answer is a number for an error of the host and null when none was given. */
  readonly request?: (entry: WireEntry) => void;
  /** Cells are being written by the add-in. */
  readonly written?: (sheet: string, changes: readonly GridChange[]) => void;
}

export interface WireEntry {
  /** `write` changes the workbook, `release` lets references go, `internal` is the library's own. */
  readonly kind: 'read' | 'write' | 'release' | 'internal';
  readonly request: QueryRequest;
  readonly answer: QueryAnswer | number | null;
}

/** Methods that change nothing in the workbook. The library's flags do not tell: they count registrations as writes. */
const HARMLESS = /^(?:_|Get|Select$|Activate$|Calculate$|Suspend)/u;

/** What a request is counted as. */
export function kindOf({ Actions, ObjectPaths }: QueryRequest, kind: string): WireEntry['kind'] {
  if (kind === 'WacPartition') return 'internal';
  const named = Actions.filter(({ Name }) => Name !== '');
  if (named.length > 0 && named.every(({ Name }) => Name === '_RemoveReference')) return 'release';
  const changes = named.some(({ ActionType, Name }) =>
    ActionType === ACTION.setProperty
      ? Name !== 'EnableEvents'
      : ActionType === ACTION.method && !HARMLESS.test(Name),
  );
  const adds = Object.values(ObjectPaths).some(
    ({ ObjectPathType, Name }) => ObjectPathType === PATH.method && /^(?:Add|CreateWorkbook)$/u.test(Name),
  );
  return changes || adds ? 'write' : 'read';
}

/** The same grid, which tells of each write of the add-in. */
export function observed(grid: Grid, observer: OfficeHostObserver | undefined): Grid {
  const { written } = observer ?? {};
  if (written === undefined) return grid;
  return new Proxy(grid, {
    get(target, name) {
      if (name === 'write')
        return (...given: Parameters<Grid['write']>) => {
          if (given[2] === 'addin') written(given[0], given[1]);
          target.write(...given);
        };
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
