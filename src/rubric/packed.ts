import { type Formula, parseFormula, printFormula, Quotient } from './formula';
import { makeRubric, type Rubric } from './rubric';
import type { RubricSource } from './types';

/**
 * A checked rubric as plain JSON, for doors that ship no YAML reader and no schema: decimals and formulas are
 * marked texts, so that unpacking needs neither and gives the very same values.
 */
export interface PackedRubric {
  readonly hash: string;
  readonly source: unknown;
}

/** A decimal in packed form. */
interface PackedDecimal {
  readonly $decimal: string;
}

/** A formula in packed form. */
interface PackedFormula {
  readonly $formula: string;
}

export function packRubric(rubric: Rubric): PackedRubric {
  return { hash: rubric.hash, source: pack(rubric.source) };
}

/**
 * The rubric again.
 * @throws Error when the data was not made by {@link packRubric}: a fault of the build, not of a user
 */
export function unpackRubric(packed: PackedRubric): Rubric {
  // The one place where data is trusted to have a shape: it was checked when it was packed.
  return makeRubric(unpack(packed.source) as RubricSource, packed.hash);
}

function pack(value: unknown): unknown {
  if (value instanceof Quotient) return { $decimal: value.toDecimalText(250) } satisfies PackedDecimal;
  if (isFormula(value)) return { $formula: printFormula(value) } satisfies PackedFormula;
  if (Array.isArray(value)) return value.map(pack);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, below]) => [key, pack(below)]));
  }
  return value;
}

function unpack(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpack);
  if (typeof value !== 'object' || value === null) return value;
  if ('$decimal' in value) return Quotient.of(String(value.$decimal));
  if ('$formula' in value) return formulaOf(String(value.$formula));
  return Object.fromEntries(Object.entries(value).map(([key, below]) => [key, unpack(below)]));
}

function formulaOf(text: string): Formula {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(`packed rubric: ${parsed.error.message}`);
  return parsed.tree;
}

/** Nodes of a formula are the only objects of a rubric that know where they stand in a text. */
function isFormula(value: unknown): value is Formula {
  return typeof value === 'object' && value !== null && 'start' in value && typeof value.start === 'number';
}
