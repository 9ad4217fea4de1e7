import { childrenOf, type Formula, toExcel } from '../../rubric/formula';
import { ratioName } from '../../rubric/names';
import type { Rubric } from '../../rubric/rubric';
import { steadyFormula } from './steady-formula';

/**
 * The formula of a derived value's cell: blank while anything it needs is blank or negative, as the product leaves a
 * ratio without a value then; blank, too, where it cannot be computed (a denominator of zero). Otherwise the exact
 * value, as far as a cell can hold it: see steady-formula.ts.
 */
export function liveFormula(rubric: Rubric, formula: Formula): string {
  const needed = conditions(rubric, formula);
  const value = `IFERROR(${toExcel(steadyFormula(rubric, formula), (name) => cellName(rubric, name))},"")`;
  return needed.length === 0 ? value : `IF(${all(needed)},${value},"")`;
}

/** Rubrics never change, and a run over many files asks again for each. */
const known = new WeakMap<Rubric, ReadonlyMap<string, string>>();

/**
 * Whether the cell of a derived value still holds the formula that the template gave it. Blanks and capitals do not
 * count: programs change these when they save.
 * @param formula as the cell has it, without `=`
 */
export function isLiveFormula(rubric: Rubric, value: string, formula: string): boolean {
  let formulas = known.get(rubric);
  if (formulas === undefined) {
    formulas = new Map([...rubric.values].map(([name, one]) => [name, liveFormula(rubric, one.formula)]));
    known.set(rubric, formulas);
  }
  const own = formulas.get(value) ?? '';
  return own === formula || alike(own) === alike(formula);
}

function alike(formula: string): string {
  return formula.replace(/\s+/gu, '').toLowerCase();
}

/** The defined name of an input's or derived value's cell. */
export function cellName(rubric: Rubric, name: string): string {
  return rubric.values.get(name)?.kind === 'ratio' ? ratioName(name) : name;
}

/** Excel's conditions that everything is there which the formula needs: of an IF only the branch that is taken. */
function conditions(rubric: Rubric, tree: Formula): readonly string[] {
  switch (tree.kind) {
    case 'reference':
      return isText(rubric, tree.name) ? [] : given(rubric, tree.name);
    case 'call': {
      // COUNT is a question about blanks and needs nothing.
      if (tree.fn === 'COUNT') return [];
      const [condition, ...branches] = tree.args;
      if (tree.fn !== 'IF' || condition === undefined)
        return tree.args.flatMap((one) => conditions(rubric, one));
      const asked = toExcel(steadyFormula(rubric, condition), (name) => cellName(rubric, name));
      const taken = branches.map((one) => all(conditions(rubric, one)));
      return [...conditions(rubric, condition), `IF(${[asked, ...taken].join(',')})`];
    }
    case 'binary':
    case 'unary':
    case 'percent':
      return childrenOf(tree).flatMap((one) => conditions(rubric, one));
    default:
      return [];
  }
}

/** An input may be no less than zero (N10); of a derived value the sign says something. */
function given(rubric: Rubric, name: string): readonly string[] {
  const cell = cellName(rubric, name);
  return rubric.inputs.has(name) ? [`${cell}<>""`, `${cell}>=0`] : [`${cell}<>""`];
}

function all(conditions: readonly string[]): string {
  const said = [...new Set(conditions)];
  return said.length > 1 ? `AND(${said.join(',')})` : (said[0] ?? 'TRUE');
}

function isText(rubric: Rubric, name: string): boolean {
  const kind = rubric.inputs.get(name)?.kind;
  return kind === 'text' || kind === 'date';
}
