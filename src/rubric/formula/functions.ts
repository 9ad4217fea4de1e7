import { Quotient } from './quotient';
import type { FunctionName } from './tree';
import { FUNCTION_NAMES } from './tree';

export type ValueType = 'number' | 'text' | 'boolean';

/** 'digits': an integer constant from -15 to 15. 'any': no demand. */
export type ParameterType = 'number' | 'boolean' | 'digits' | 'any';

/**
 * How the arguments are worked out.
 * numbers: all of them, as numbers, then `apply`. branch: IF. all / any: AND / OR. not: NOT. count: COUNT.
 */
interface Declared {
  readonly min: number;
  readonly max: number;
  /** The type of the first argument, and that of all others where it differs. */
  readonly parameters: readonly [ParameterType, ParameterType?];
  /** 'branch': the type of the two branches. */
  readonly result: ValueType | 'branch';
}

export interface NumbersDeclared extends Declared {
  readonly how: 'numbers';
  readonly result: 'number';
  readonly apply: (first: Quotient, ...rest: readonly Quotient[]) => Quotient;
}

interface SpecialDeclared extends Declared {
  readonly how: 'branch' | 'all' | 'any' | 'not' | 'count';
}

export type FunctionDeclaration = NumbersDeclared | SpecialDeclared;

/** Excel takes at most 255 arguments. */
const MANY = 255;
export const MOST_DIGITS = 15;

/** The integer a rounding function takes as its second argument; null when it is none from -15 to 15. */
export function digitsOf(value: Quotient): number | null {
  if (!value.isInteger() || value.abs().gt(Quotient.of(MOST_DIGITS))) return null;
  return Number(value.toFixed(0));
}

function rounding(mode: 'half-up' | 'up' | 'down'): NumbersDeclared {
  return {
    how: 'numbers',
    min: 2,
    max: 2,
    parameters: ['number', 'digits'],
    result: 'number',
    apply: (value, digits = Quotient.ZERO) => value.round(Number(digits.toFixed(0)), mode),
  };
}

function numeric(max: number, apply: NumbersDeclared['apply']): NumbersDeclared {
  return { how: 'numbers', min: 1, max, parameters: ['number'], result: 'number', apply };
}

/** All functions of the language, with Excel's meaning. */
export const FUNCTIONS: Readonly<Record<FunctionName, FunctionDeclaration>> = {
  ABS: numeric(1, (value) => value.abs()),
  MIN: numeric(MANY, (...values) => Quotient.min(...values)),
  MAX: numeric(MANY, (...values) => Quotient.max(...values)),
  ROUND: rounding('half-up'),
  ROUNDUP: rounding('up'),
  ROUNDDOWN: rounding('down'),
  IF: { how: 'branch', min: 3, max: 3, parameters: ['boolean', 'any'], result: 'branch' },
  AND: { how: 'all', min: 1, max: MANY, parameters: ['boolean'], result: 'boolean' },
  OR: { how: 'any', min: 1, max: MANY, parameters: ['boolean'], result: 'boolean' },
  NOT: { how: 'not', min: 1, max: 1, parameters: ['boolean'], result: 'boolean' },
  SUM: numeric(MANY, (...values) => Quotient.sum(...values)),
  AVERAGE: numeric(MANY, (...values) => average(values)),
  COUNT: { how: 'count', min: 1, max: MANY, parameters: ['any'], result: 'number' },
};

function average(values: readonly Quotient[]): Quotient {
  const total = Quotient.sum(...values);
  return total.div(Quotient.of(values.length)) ?? total;
}

/** The type wanted of the argument at `index`. */
export function parameterType(declaration: Declared, index: number): ParameterType {
  const [first, second = first] = declaration.parameters;
  return index === 0 ? first : second;
}

/** Null when a function of that name takes so many arguments, otherwise a message. */
export function arityProblem(fn: FunctionName, count: number): string | null {
  const { min, max } = FUNCTIONS[fn];
  if (count >= min && count <= max) return null;
  const wanted =
    min === max ? `需要 ${min} 个参数` : count < min ? `至少需要 ${min} 个参数` : `至多接受 ${max} 个参数`;
  return `函数 ${fn} ${wanted}，现有 ${count} 个`;
}

/** The function with this name in capitals, if there is one. */
export function findFunction(capitals: string): FunctionName | undefined {
  return FUNCTION_NAMES.find((name) => name === capitals);
}
