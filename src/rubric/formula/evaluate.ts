import type { NumbersDeclared } from './functions';
import { arityProblem, digitsOf, FUNCTIONS, MOST_DIGITS, parameterType } from './functions';
import type { BooleanOutcome, Failure, NumberOutcome, Outcome, Scope, Value } from './outcome';
import { failureOf, isValue, worse } from './outcome';
import { Quotient } from './quotient';
import { references } from './references';
import type {
  ArithmeticOperator,
  BinaryNode,
  CallNode,
  ComparisonOperator,
  Formula,
  PercentNode,
  UnaryNode,
} from './tree';
import { isComparison, UnreachableCaseError } from './tree';
import { printFormula } from './writer';

const TRUE: BooleanOutcome = { kind: 'boolean', value: true };
const FALSE: BooleanOutcome = { kind: 'boolean', value: false };

const TYPE_LABELS = { number: '数', text: '文本', boolean: '逻辑值' } as const;

function number(value: Quotient): NumberOutcome {
  return { kind: 'number', value };
}

function truth(value: boolean): BooleanOutcome {
  return value ? TRUE : FALSE;
}

function mismatch(message: string): Failure {
  return { kind: 'type-mismatch', message };
}

/** The one place where an operand must turn out to be of a certain type. No conversion: 文本“1” is no number. */
function demand<Kind extends 'number' | 'boolean'>(
  outcome: Outcome,
  kind: Kind,
  tree: Formula,
): Extract<Value, { kind: Kind }> | Failure {
  if (!isValue(outcome)) return outcome;
  if (isOfKind(outcome, kind)) return outcome;
  return mismatch(`“${printFormula(tree)}”应为${TYPE_LABELS[kind]}，却是${TYPE_LABELS[outcome.kind]}`);
}

function isOfKind<Kind extends Value['kind']>(
  value: Value,
  kind: Kind,
): value is Extract<Value, { kind: Kind }> {
  return value.kind === kind;
}

function compareNumbers(op: ComparisonOperator, order: -1 | 0 | 1): boolean {
  switch (op) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    case '>=':
      return order >= 0;
    default:
      throw new UnreachableCaseError(op);
  }
}

/** Excel compares text without regard to case. */
function sameText(left: string, right: string): boolean {
  return left === right || left.toUpperCase() === right.toUpperCase();
}

function compareValues(op: ComparisonOperator, left: Value, right: Value): Outcome {
  if (left.kind === 'number' && right.kind === 'number') {
    return truth(compareNumbers(op, left.value.cmp(right.value)));
  }
  if (left.kind !== right.kind) {
    const labels = [TYPE_LABELS[left.kind], TYPE_LABELS[right.kind]].sort();
    return mismatch(`${labels.join('与')}不能比较`);
  }
  if (op !== '=' && op !== '<>') return mismatch(`${TYPE_LABELS[left.kind]}只能用 = 或 <> 比较`);
  const same =
    left.kind === 'text' && right.kind === 'text'
      ? sameText(left.value, right.value)
      : left.value === right.value;
  return truth(same === (op === '='));
}

function compare(op: ComparisonOperator, left: Outcome, right: Outcome): Outcome {
  if (!isValue(left)) return worse(left, failureOf(right));
  return isValue(right) ? compareValues(op, left, right) : right;
}

function zeroDenominator(tree: Formula): Failure {
  return { kind: 'division-by-zero', denominator: printFormula(tree), names: references(tree) };
}

function calculate(op: ArithmeticOperator, left: Quotient, right: Quotient, rightTree: Formula): Outcome {
  switch (op) {
    case '+':
      return number(left.add(right));
    case '-':
      return number(left.sub(right));
    case '*':
      return number(left.mul(right));
    case '/': {
      const quotient = left.div(right);
      return quotient === null ? zeroDenominator(rightTree) : number(quotient);
    }
    default:
      throw new UnreachableCaseError(op);
  }
}

function binary(tree: BinaryNode, scope: Scope): Outcome {
  const { op } = tree;
  const leftOutcome = evaluate(tree.left, scope);
  const rightOutcome = evaluate(tree.right, scope);
  if (isComparison(op)) return compare(op, leftOutcome, rightOutcome);
  const left = demand(leftOutcome, 'number', tree.left);
  const right = demand(rightOutcome, 'number', tree.right);
  if (left.kind !== 'number') {
    if (right.kind !== 'number') return worse(left, right);
    // A zero denominator is graver than an ill-typed numerator and must not be hidden by it.
    return op === '/' && right.value.isZero() ? worse(left, zeroDenominator(tree.right)) : left;
  }
  return right.kind === 'number' ? calculate(op, left.value, right.value, tree.right) : right;
}

function joined(failure: Failure | null, next: Failure): Failure {
  return failure === null ? next : worse(failure, next);
}

/** SUM, ROUND and the like: every argument a number, the failures of all arguments merged. */
function numbers(tree: CallNode, declaration: NumbersDeclared, scope: Scope): Outcome {
  const values: Quotient[] = [];
  let failure: Failure | null = null;
  for (const [index, arg] of tree.args.entries()) {
    const outcome = demand(evaluate(arg, scope), 'number', arg);
    if (outcome.kind !== 'number') {
      failure = joined(failure, outcome);
    } else if (parameterType(declaration, index) === 'digits' && digitsOf(outcome.value) === null) {
      const range = `-${MOST_DIGITS} 到 ${MOST_DIGITS}`;
      failure = joined(failure, mismatch(`函数 ${tree.fn} 的小数位数应为 ${range} 的整数`));
    } else {
      values.push(outcome.value);
    }
  }
  const [first, ...rest] = values;
  return failure ?? number(first === undefined ? Quotient.ZERO : declaration.apply(first, ...rest));
}

/**
 * AND (`decisive` false) and OR (`decisive` true). A decisive argument settles the matter even if others are
 * missing, wherever it stands; a division by zero or an ill-typed argument is a fault in any case.
 */
function decide(tree: CallNode, decisive: boolean, scope: Scope): Outcome {
  let decided = false;
  let missing: Failure | null = null;
  let fault: Failure | null = null;
  for (const arg of tree.args) {
    const outcome = demand(evaluate(arg, scope), 'boolean', arg);
    if (outcome.kind === 'boolean') decided ||= outcome.value === decisive;
    else if (outcome.kind === 'missing') missing = joined(missing, outcome);
    else fault = joined(fault, outcome);
  }
  if (decided) return fault ?? truth(decisive);
  return missing ?? fault ?? truth(!decisive);
}

/** How many arguments are numbers; a missing one is not, other failures propagate. */
function count(tree: CallNode, scope: Scope): Outcome {
  let found = 0;
  let fault: Failure | null = null;
  for (const arg of tree.args) {
    const outcome = evaluate(arg, scope);
    if (outcome.kind === 'number') found++;
    else if (!isValue(outcome) && outcome.kind !== 'missing') fault = joined(fault, outcome);
  }
  return fault ?? number(Quotient.of(found));
}

/** One argument; their number has been checked before. */
function argument(tree: CallNode, index: number): Formula {
  const arg = tree.args[index];
  if (arg === undefined) throw new RangeError(`${tree.fn}: ${index}`);
  return arg;
}

function firstAsTruth(tree: CallNode, scope: Scope): BooleanOutcome | Failure {
  const condition = argument(tree, 0);
  return demand(evaluate(condition, scope), 'boolean', condition);
}

function call(tree: CallNode, scope: Scope): Outcome {
  const problem = arityProblem(tree.fn, tree.args.length);
  if (problem !== null) return mismatch(problem);
  const declaration = FUNCTIONS[tree.fn];
  switch (declaration.how) {
    case 'numbers':
      return numbers(tree, declaration, scope);
    case 'all':
      return decide(tree, false, scope);
    case 'any':
      return decide(tree, true, scope);
    case 'count':
      return count(tree, scope);
    case 'not': {
      const condition = firstAsTruth(tree, scope);
      return condition.kind === 'boolean' ? truth(!condition.value) : condition;
    }
    case 'branch': {
      const condition = firstAsTruth(tree, scope);
      return condition.kind === 'boolean'
        ? evaluate(argument(tree, condition.value ? 1 : 2), scope)
        : condition;
    }
    default:
      throw new UnreachableCaseError(declaration);
  }
}

function operand(tree: UnaryNode | PercentNode, scope: Scope): Outcome {
  const outcome = demand(evaluate(tree.operand, scope), 'number', tree.operand);
  if (outcome.kind !== 'number') return outcome;
  if (tree.kind === 'percent') return number(outcome.value.mul(Quotient.HUNDREDTH));
  return tree.op === '-' ? number(outcome.value.neg()) : outcome;
}

/**
 * The exact value of a formula. In: the tree and what delivers the values of names. Out: a number, boolean or
 * text, or the reason why there is none. Never throws unless the scope does, never yields NaN.
 *
 * Strict: a missing operand makes the result missing, with the names of all missing operands. A missing input
 * wins over a division by zero, that over a type mismatch (see `worse`), so the order of operands matters only
 * for the order of names. IF works out only the condition and the branch taken; AND and OR are settled by one
 * decisive argument even if others are missing; COUNT counts the arguments that are numbers.
 */
export function evaluate(tree: Formula, scope: Scope): Outcome {
  switch (tree.kind) {
    case 'number':
      return number(tree.value);
    case 'text':
      return { kind: 'text', value: tree.value };
    case 'boolean':
      return truth(tree.value);
    case 'reference':
      return scope(tree.name);
    case 'unary':
    case 'percent':
      return operand(tree, scope);
    case 'binary':
      return binary(tree, scope);
    case 'call':
      return call(tree, scope);
    default:
      throw new UnreachableCaseError(tree);
  }
}
