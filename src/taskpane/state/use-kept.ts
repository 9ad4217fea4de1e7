import { useObservable, usePane } from './pane';

/**
 * Text of a form that is no cell: kept while it is typed, also over a reload of the pane, until it is used.
 * @param key what it belongs to; not the name of a cell
 */
export function useKept(key: string): readonly [string, (text: string) => void] {
  const { drafts } = usePane();
  useObservable(drafts);
  const set = (text: string): void => {
    drafts.set(key, text === '' ? null : text);
  };
  return [drafts.of(key) ?? '', set];
}
