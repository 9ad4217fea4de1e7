import { drawTree, type Line } from '../../scoring/explain';
import { printable } from '../file-error';
import { hang, widthOf, wrap } from './text';

/** Where a branch goes on below the first line of a text that takes several. */
const BELOW: Readonly<Record<string, string>> = { '├─ ': '│  ', '└─ ': '   ' };

/** A derivation as a text tree, its long lines wrapped inside their branch. */
export function wrappedTree(line: Line, width: number): string {
  return drawTree(clean(line))
    .split('\n')
    .map((text) => {
      const branch = /^(?:[│ ] {2})*[├└]─ /u.exec(text)?.[0] ?? '';
      if (branch === '') return hang('', text, width);
      const rest = branch.slice(0, -3) + (BELOW[branch.slice(-3)] ?? '');
      return wrap(text.slice(branch.length), width - widthOf(branch))
        .map((piece, index) => (index === 0 ? branch : rest) + piece)
        .join('\n');
    })
    .join('\n');
}

function clean(line: Line): Line {
  return {
    text: printable(line.text),
    ...(line.below === undefined ? {} : { below: line.below.map(clean) }),
  };
}
