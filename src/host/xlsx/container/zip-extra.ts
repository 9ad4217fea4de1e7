import { viewOf } from './zip-format';

interface Field {
  readonly id: number;
  readonly from: number;
  readonly to: number;
}

/** The extensible data fields (APPNOTE.TXT 4.5.1), as far as they can be read. */
function fields(extra: Uint8Array): Field[] {
  const view = viewOf(extra);
  const list: Field[] = [];
  for (let at = 0; at + 4 <= extra.length;) {
    const to = at + 4 + view.getUint16(at + 2, true);
    if (to > extra.length) break;
    list.push({ id: view.getUint16(at, true), from: at, to });
    at = to;
  }
  return list;
}

/** The data of a field; null when there is none. */
export function findExtra(extra: Uint8Array, id: number): Uint8Array | null {
  const field = fields(extra).find((each) => each.id === id);
  return field === undefined ? null : extra.subarray(field.from + 4, field.to);
}

/** The fields without those of one kind; what cannot be read (padding) goes. */
export function withoutExtra(extra: Uint8Array, id: number): Uint8Array {
  const kept = fields(extra).filter((field) => field.id !== id);
  const result = new Uint8Array(kept.reduce((sum, { from, to }) => sum + to - from, 0));
  let at = 0;
  for (const { from, to } of kept) {
    result.set(extra.subarray(from, to), at);
    at += to - from;
  }
  return result;
}
