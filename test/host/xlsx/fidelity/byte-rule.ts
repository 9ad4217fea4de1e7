import type { Package } from '../../../../src/host/xlsx/container/package';
import { openPackage } from '../../../../src/host/xlsx/container/package';

/** Parts and relationship parts that differ between two files, by comparing bytes. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const was = openPackage(before);
  const is = openPackage(after);
  const names = new Set([...was.parts(), ...is.parts()]);
  return [...names].filter((part) => !sameBytes(was, is, part)).sort();
}

function sameBytes(was: Package, is: Package, part: string): boolean {
  if (!was.has(part) || !is.has(part)) return false;
  return Buffer.compare(was.bytes(part), is.bytes(part)) === 0;
}

/** A sheet's XML with the planned cells cut out, by a way that shares nothing with the product: comments aside. */
export function withoutCells(xml: string, cells: readonly string[]): string {
  return cells.reduce(
    (text, cell) =>
      text.replace(
        new RegExp(`(<!--.*?-->)|<(\\w+:)?c\\s[^>]*?r="${cell}"[^>]*?(?:/>|>.*?</(?:\\w+:)?c>)`, 'gsu'),
        (_, comment: string | undefined) => comment ?? '',
      ),
    xml,
  );
}
