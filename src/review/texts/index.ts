import { equationsOf } from './equations';
import { narrow } from './narrow';
import { pointsOf } from './points';
import type { TextReading } from './reading';
import { tokensOf } from './tokens';

export type { Agreement } from './agreement';
export { agreement } from './agreement';
export type { Equation, Figure, Place, PointsSaid, TextReading } from './reading';
export type { StatedInput } from './stated-inputs';
export { statedInputs, statedValues } from './stated-inputs';

/** Longer texts stand in no cell. */
const LONGEST = 32767;

/** Reads a 评分说明. Never throws, whatever it holds; takes time in proportion to its length. */
export function readText(text: string): TextReading {
  const plain = narrow(text);
  const tokens = tokensOf(plain.slice(0, LONGEST));
  const equations = equationsOf(text, plain, tokens);
  const figures = tokens.flatMap((token) =>
    token.kind === 'number' && !token.scanned.threshold ? [token.scanned.figure] : [],
  );
  return { text, plain, figures, equations, points: pointsOf(plain, tokens, equations) };
}
