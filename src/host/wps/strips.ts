import type { Area } from '../../workbook/model';

/** Cells of one column below one another. Any set of cells is a list of strips, by column and row. */
export type Strip = Area;

/** The cells of areas as strips, each cell once; those left out are not among them. */
export function stripsOf(
  areas: readonly Area[],
  leftOut: (row: number, column: number) => boolean,
): readonly Strip[] {
  const columns = new Map<number, Set<number>>();
  for (const { top, left, bottom, right } of areas)
    for (let column = left; column <= right; column += 1) {
      const rows = columns.get(column) ?? new Set<number>();
      columns.set(column, rows);
      for (let row = top; row <= bottom; row += 1) if (!leftOut(row, column)) rows.add(row);
    }
  return [...columns]
    .sort(([one], [other]) => one - other)
    .flatMap(([column, rows]) =>
      runsIn(
        [...rows].sort((one, other) => one - other),
        column,
      ),
    );
}

function runsIn(rows: readonly number[], column: number): readonly Strip[] {
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run !== undefined && run.bottom + 1 === row) run.bottom = row;
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  return runs;
}

/** The smallest area around strips, of which there is at least one. */
export function around(strips: readonly Strip[]): Area {
  const area = { top: Infinity, left: Infinity, bottom: -Infinity, right: -Infinity };
  for (const { top, left, bottom, right } of strips) {
    area.top = Math.min(area.top, top);
    area.left = Math.min(area.left, left);
    area.bottom = Math.max(area.bottom, bottom);
    area.right = Math.max(area.right, right);
  }
  return area;
}

/** What of strips lies within an area. */
export function within(strips: readonly Strip[], area: Area): readonly Strip[] {
  return strips.flatMap((strip) => {
    const [top, bottom] = [Math.max(strip.top, area.top), Math.min(strip.bottom, area.bottom)];
    return strip.left < area.left || strip.left > area.right || top > bottom
      ? []
      : [{ ...strip, top, bottom }];
  });
}

/** What of strips lies outside an area. */
export function without(strips: readonly Strip[], area: Area): readonly Strip[] {
  return strips.flatMap((strip) => {
    const apart = strip.left < area.left || strip.left > area.right;
    if (apart || strip.bottom < area.top || strip.top > area.bottom) return [strip];
    return [
      ...(strip.top < area.top ? [{ ...strip, bottom: area.top - 1 }] : []),
      ...(strip.bottom > area.bottom ? [{ ...strip, top: area.bottom + 1 }] : []),
    ];
  });
}

/** A way of taking strips apart; a single part where they cannot be in this way. */
export type Parting = (strips: readonly Strip[]) => readonly (readonly Strip[])[];

/** Columns beside one another that have strips in the same rows stay together. */
export const byColumnGroups: Parting = (strips) => {
  const groups: { shape: string; column: number; strips: Strip[] }[] = [];
  for (const own of byColumn(strips)) {
    const column = own[0]?.left ?? 0;
    const shape = own.map(({ top, bottom }) => `${String(top)}:${String(bottom)}`).join();
    const group = groups.at(-1);
    if (group?.shape === shape && group.column + 1 === column) {
      group.column = column;
      group.strips.push(...own);
    } else groups.push({ shape, column, strips: [...own] });
  }
  return groups.map((group) => group.strips);
};

/** At the rows in which there is nothing. */
export const byGaps: Parting = (strips) => {
  const bands: { bottom: number; strips: Strip[] }[] = [];
  for (const strip of [...strips].sort((one, other) => one.top - other.top)) {
    const band = bands.at(-1);
    if (band !== undefined && strip.top <= band.bottom + 1) {
      band.bottom = Math.max(band.bottom, strip.bottom);
      band.strips.push(strip);
    } else bands.push({ bottom: strip.bottom, strips: [strip] });
  }
  return bands.map((band) => inOrder(band.strips));
};

/** Columns on the left, and columns on the right. */
export const byHalvesOfColumns: Parting = (strips) => {
  const columns = byColumn(strips);
  if (columns.length < 2) return [strips];
  const middle = Math.ceil(columns.length / 2);
  return [columns.slice(0, middle).flat(), columns.slice(middle).flat()];
};

/** Rows above, and rows below. */
export const byHalvesOfRows: Parting = (strips) => {
  const area = around(strips);
  if (area.top === area.bottom) return [strips];
  const middle = Math.floor((area.top + area.bottom) / 2);
  return [within(strips, { ...area, bottom: middle }), within(strips, { ...area, top: middle + 1 })].filter(
    (part) => part.length > 0,
  );
};

/** The first of some ways that gives more than one part; none where all cells are in one. */
export function parted(
  strips: readonly Strip[],
  ways: readonly Parting[],
): readonly (readonly Strip[])[] | null {
  for (const way of ways) {
    const parts = way(strips);
    if (parts.length > 1) return parts;
  }
  return null;
}

function byColumn(strips: readonly Strip[]): readonly (readonly Strip[])[] {
  const columns = new Map<number, Strip[]>();
  for (const strip of inOrder(strips)) {
    const own = columns.get(strip.left);
    if (own === undefined) columns.set(strip.left, [strip]);
    else own.push(strip);
  }
  return [...columns.values()];
}

function inOrder(strips: readonly Strip[]): Strip[] {
  return [...strips].sort((one, other) => one.left - other.left || one.top - other.top);
}
