import type { TextReading } from './reading';

export type { Equation, Figure, Place, PointsSaid, TextReading } from './reading';

/** Reads a 评分说明. Never throws, whatever it holds. */
export function readText(text: string): TextReading {
  return { text, plain: text, figures: [], equations: [], points: [] };
}
