import fc from 'fast-check';
import type { BinaryOperator, Formula, Outcome, Scope } from '../../../src/rubric/formula';
import {
  evaluate,
  FUNCTION_NAMES,
  FUNCTIONS,
  parseFormula,
  printFormula,
  printWithNumbers,
  Quotient,
  references,
  required,
  solveFor,
  toExcel,
  typeOf,
} from '../../../src/rubric/formula';
import { bare, scopeOf, tree } from './helpers';

const span = { start: 0, end: 0 };
const NAMES = ['预算数', '决算数', 'a', '_b.1', 'TRUEX', '𠮷'] as const;
const OPERATORS: readonly BinaryOperator[] = ['+', '-', '*', '/', '=', '<>', '<', '>', '<=', '>='];

const literal = fc
  .tuple(fc.nat(99_999), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]) =>
    Quotient.of(digits).mul(Quotient.of(places === 0 ? '1' : `0.${'0'.repeat(places - 1)}1`)),
  );

/** Any tree the parser can produce, ill-typed ones included. */
const { anyTree } = fc.letrec<{ anyTree: Formula; leaf: Formula }>((tie) => ({
  leaf: fc.oneof(
    fc
      .tuple(literal, fc.boolean())
      .map(([value, percent]): Formula => ({ kind: 'number', value, percent, ...span })),
    fc.constantFrom(...NAMES).map((name): Formula => ({ kind: 'reference', name, ...span })),
    fc.string({ maxLength: 4 }).map((value): Formula => ({ kind: 'text', value, ...span })),
    fc.boolean().map((value): Formula => ({ kind: 'boolean', value, ...span })),
  ),
  anyTree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc
      .tuple(fc.constantFrom(...OPERATORS), tie('anyTree'), tie('anyTree'))
      .map(([op, left, right]): Formula => ({ kind: 'binary', op, left, right, ...span })),
    fc
      .tuple(fc.constantFrom('+' as const, '-' as const), tie('anyTree'))
      .map(([op, operand]): Formula => ({ kind: 'unary', op, operand, ...span })),
    tie('anyTree').map((operand): Formula => ({ kind: 'percent', operand, ...span })),
    fc
      .tuple(fc.constantFrom(...FUNCTION_NAMES), fc.array(tie('anyTree'), { minLength: 3, maxLength: 4 }))
      .map(([fn, args]): Formula => ({
        kind: 'call',
        fn,
        args: args.slice(0, Math.min(4, FUNCTIONS[fn].max)),
        ...span,
      })),
  ),
}));

const outcome: fc.Arbitrary<Outcome> = fc.oneof(
  literal.map((value): Outcome => ({ kind: 'number', value })),
  literal.map((value): Outcome => ({ kind: 'number', value: value.neg() })),
  fc.string({ maxLength: 3 }).map((value): Outcome => ({ kind: 'text', value })),
  fc.boolean().map((value): Outcome => ({ kind: 'boolean', value })),
  fc.constant<Outcome>({ kind: 'division-by-zero', denominator: 'd', names: ['d'] }),
  fc.constant<Outcome>({ kind: 'type-mismatch', message: 'm' }),
);

const anyScope: fc.Arbitrary<Scope> = fc
  .array(fc.option(outcome), { minLength: NAMES.length, maxLength: NAMES.length })
  .map((values) => (name: string) => {
    const index = NAMES.findIndex((known) => known === name);
    return values[index] ?? { kind: 'missing', names: [name] };
  });

/** Outcome with numbers as exact text. */
function plain(result: Outcome): unknown {
  return result.kind === 'number' ? `${result.value.n.toFixed()}/${result.value.d.toFixed()}` : result;
}

/** The spelling a Chinese input method produces, outside quoted text and names. */
function fullWidth(text: string): string {
  const map: Readonly<Record<string, string>> = {
    '(': '（',
    ')': '）',
    ',': '，',
    '+': '＋',
    '-': '－',
    '*': '×',
    '/': '÷',
    '%': '％',
    '=': '＝',
    '<': '＜',
    '>': '＞',
  };
  return text
    .split(/("(?:[^"]|"")*"|[\p{L}_][\p{L}\p{Nd}._]*)/u)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(/[-(),+*/%=<>]/g, (sign) => `\u3000${map[sign] ?? sign}\u00a0`)
            .replace(/([＜＞])\u00a0\u3000([＝＞])/g, '$1$2')
            .replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
            .replace(/\./g, '．'),
    )
    .join('');
}

/** The same tree with the operands of every commutative operator and function swapped. */
function mirrored(node: Formula): Formula {
  switch (node.kind) {
    case 'unary':
    case 'percent':
      return { ...node, operand: mirrored(node.operand) };
    case 'binary': {
      const [left, right] = [mirrored(node.left), mirrored(node.right)];
      return ['+', '*', '=', '<>'].includes(node.op)
        ? { ...node, left: right, right: left }
        : { ...node, left, right };
    }
    case 'call': {
      const args = node.args.map(mirrored);
      return ['IF', 'ROUND', 'ROUNDUP', 'ROUNDDOWN'].includes(node.fn)
        ? { ...node, args }
        : { ...node, args: [...args].reverse() };
    }
    default:
      return node;
  }
}

const RUNS = { numRuns: 1500 };

describe('properties', () => {
  it('reading what was printed gives the same tree', () => {
    fc.assert(
      fc.property(anyTree, (node) => {
        expect(bare(tree(printFormula(node)))).toEqual(bare(node));
      }),
      RUNS,
    );
  });

  it('reading the Excel text gives the same value', () => {
    fc.assert(
      fc.property(anyTree, anyScope, (node, scope) => {
        const read = tree(`=${toExcel(node, (name) => name)}`);
        expect(plain(evaluate(read, scope))).toEqual(plain(evaluate(node, scope)));
      }),
      RUNS,
    );
  });

  it('full-width spelling gives the same tree', () => {
    fc.assert(
      fc.property(anyTree, (node) => {
        expect(bare(tree(fullWidth(printFormula(node))))).toEqual(bare(node));
      }),
      RUNS,
    );
  });

  it('evaluating, checking and printing never throw, and a well-typed tree never mismatches', () => {
    fc.assert(
      fc.property(anyTree, anyScope, (node, scope) => {
        const kinds = ['number', 'boolean', 'text', 'missing', 'division-by-zero', 'type-mismatch'];
        expect(kinds).toContain(evaluate(node, scope).kind);
        printWithNumbers(node, (name) => (name === 'a' ? '-1' : null), { scope });
        const numbers = scopeOf({ 预算数: '3', 决算数: '0', a: '-1.5' });
        if (typeOf(node, () => 'number').ok) expect(evaluate(node, numbers).kind).not.toBe('type-mismatch');
      }),
      RUNS,
    );
  });

  it('the order of operands changes nothing but the order of missing names', () => {
    fc.assert(
      fc.property(anyTree, anyScope, (node, scope) => {
        const sorted = (result: Outcome) => {
          if (result.kind === 'number') return result.value.toDecimalText(60);
          if (result.kind === 'missing') return [...result.names].sort();
          // Texts printed from the mirrored tree are mirrored themselves.
          return result.kind === 'boolean' || result.kind === 'text' ? result : result.kind;
        };
        expect(sorted(evaluate(mirrored(node), scope))).toEqual(sorted(evaluate(node, scope)));
        expect([...references(mirrored(node))].sort()).toEqual([...references(node)].sort());
      }),
      RUNS,
    );
  });

  it('an outcome depends on the references only, and required names are among them', () => {
    fc.assert(
      fc.property(anyTree, anyScope, (node, scope) => {
        const names = references(node);
        const asked = new Set<string>();
        evaluate(node, (name) => {
          asked.add(name);
          return scope(name);
        });
        for (const name of asked) expect(names).toContain(name);
        for (const name of required(node)) expect(names).toContain(name);
      }),
      RUNS,
    );
  });

  it('never throws on arbitrary text', () => {
    const pieces = fc.constantFrom(
      'a',
      '预算',
      '1',
      '.',
      '(',
      ')',
      '"',
      '+',
      '*',
      '=',
      ',',
      'SUM',
      'IF',
      '%',
      ' ',
      '“',
      '😀',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((list) => list.join('')),
        ),
        (text) => {
          const result = parseFormula(text);
          if (!result.ok) {
            expect(result.error.message).toMatch(/\p{Script=Han}/u);
            expect(result.error.offset).toBeLessThanOrEqual(text.length);
          }
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('putting the solution back gives the target exactly', () => {
    const shapes = fc.constantFrom(
      '(x-a)/a',
      '(a-x)/x',
      'a*x+b',
      '(a*x+b)/(c*x+d)',
      'IF(x>a,x*2,x+b)/c',
      'ABS(x-a)*b',
      'SUM(x,a,b)/AVERAGE(c,x)',
      '-(x%)+a',
    );
    let solved = 0;
    fc.assert(
      fc.property(
        shapes,
        fc.tuple(literal, literal, literal, literal, literal),
        literal,
        (text, values, target) => {
          const [x, a, b, c, d] = values;
          const present = new Map<string, Quotient>(Object.entries({ x, a, b, c, d }));
          const scope: Scope = (name) => {
            const value = present.get(name);
            return value === undefined ? { kind: 'missing', names: [name] } : { kind: 'number', value };
          };
          const answer = solveFor(tree(text), 'x', target, scope, () => undefined);
          if (answer === null) return;
          solved++;
          present.set('x', answer);
          const result = evaluate(tree(text), scope);
          expect(result.kind === 'number' && result.value.eq(target)).toBe(true);
        },
      ),
      RUNS,
    );
    expect(solved).toBeGreaterThan(700);
  });
});
