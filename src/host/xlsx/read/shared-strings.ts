import type { Package } from '../container/package';
import { scanXml } from './xml';
import { decodeXstring } from './xstring';

/**
 * The workbook's shared strings. Of rich text the runs are joined; phonetic guides (rPh) are no part of the text.
 * ECMA-376 Part 1, 18.4.8, 18.4.6.
 */
export function readSharedStrings(pkg: Package): readonly string[] {
  const part = pkg.related(pkg.main, 'sharedStrings')[0]?.part;
  if (part === null || part === undefined) return [];
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let phonetic = 0;
  scanXml(pkg.text(part), part, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic += 1;
      else if (name === 't') inText = phonetic === 0;
    },
    close(name) {
      if (name === 'si') strings.push(decodeXstring(text));
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 't') inText = false;
    },
    text(piece) {
      if (inText) text += piece;
    },
  });
  return strings;
}
