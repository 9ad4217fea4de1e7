import type { Formula } from './tree';

/** What the grammar calls to make nodes; a string answer of `call` is an error message. */
export interface NodeBuilder {
  number(digits: string, percent: boolean, start: number, end: number): Formula | null;
  call(
    written: string,
    plain: string,
    args: readonly Formula[],
    start: number,
    end: number,
  ): Formula | string;
  numberTooLong(length: number): string;
  readonly textNotClosed: string;
}

/** The error of the generated parser. `expected` is null when an action raised it with its own message. */
export class SyntaxError extends Error {
  readonly expected: readonly unknown[] | null;
  readonly location: { readonly start: { readonly offset: number } };
}

/** Parses a formula. Throws the SyntaxError above. Written by scripts/generate-grammar.ts from grammar.peggy. */
export function parse(text: string, options: { readonly build: NodeBuilder }): Formula;
