import { element } from '../xml/element';

/** A colour element; null is automatic (ECMA-376 Part 1, 18.8.19). The alpha of a cell means nothing, Excel writes FF. */
export function colourXml(name: string, colour: string | null): string {
  if (colour === null) return element(name, { auto: true });
  if (!/^[0-9A-F]{6}$/iu.test(colour)) throw new Error(`not a colour: ${colour}`);
  return element(name, { rgb: `FF${colour.toUpperCase()}` });
}
