import { fromA1 } from '../../../workbook/address';
import type { NoteModel } from '../../../workbook/model';
import type { Package } from '../container/package';
import { badXml } from './bad-part';
import { childrenOf, find, numberOr, readTree, type XmlElement } from './tree';
import { decodeXstring } from './xstring';

/** Notes, which files call comments (ECMA-376 Part 1, 18.7). A threaded comment has a note as its stand-in. */
export function readNotes(pkg: Package, sheetPart: string): NoteModel[] {
  const part = pkg.related(sheetPart, 'comments')[0]?.part ?? null;
  if (part === null) return [];
  const root = readTree(pkg.text(part), part);
  const authors = childrenOf(find(root, 'authors'), 'author').map(({ text }) => decodeXstring(text));
  return childrenOf(find(root, 'commentList'), 'comment').map((comment) => {
    const cell = fromA1(comment.attributes.ref ?? '');
    if (cell === null) throw badXml(part, `批注地址 ${comment.attributes.ref ?? ''} 有误`);
    return {
      ...cell,
      author: authors[numberOr(comment.attributes.authorId, 0)] ?? '',
      text: richText(find(comment, 'text')),
    };
  });
}

/** Plain or rich text, joined. */
function richText(element: XmlElement | undefined): string {
  const texts = childrenOf(element).flatMap((child) =>
    child.name === 't' ? [child.text] : child.name === 'r' ? [find(child, 't')?.text ?? ''] : [],
  );
  return decodeXstring(texts.join(''));
}
