import type { ValueType } from './functions';
import { arityProblem, digitsOf, FUNCTIONS, MOST_DIGITS, parameterType } from './functions';
import type { Quotient } from './quotient';
import type { BinaryNode, CallNode, Formula, Span } from './tree';
import { isComparison, UnreachableCaseError } from './tree';

/** The declared type of a name, undefined if there is no such name. */
export type TypeEnvironment = (name: string) => 'number' | 'text' | undefined;

/** `offset` and `end` are UTF-16 offsets of the faulty part; formula-error.ts turns them into line and column. */
export interface TypeProblem {
  readonly message: string;
  readonly offset: number;
  readonly end: number;
}

export type TypeResult =
  | { readonly ok: true; readonly type: ValueType }
  | { readonly ok: false; readonly errors: readonly TypeProblem[] };

const LABELS: Readonly<Record<ValueType, string>> = { number: '数', text: '文本', boolean: '逻辑值' };

/** The value of a literal with or without signs; null for anything else. */
function constantOf(tree: Formula): Quotient | null {
  if (tree.kind === 'number') return tree.value;
  if (tree.kind !== 'unary') return null;
  const inner = constantOf(tree.operand);
  return tree.op === '-' && inner !== null ? inner.neg() : inner;
}

/**
 * The type of a formula before any value is known. In: the tree and the types of names. Out: its type, or all
 * errors in order of writing: unknown names, text or comparisons where numbers belong, IF branches of different
 * types, comparisons of unlike types, digits of ROUND that are no integer constant. A part that is wrong in
 * itself causes no further errors around it.
 */
export function typeOf(tree: Formula, env: TypeEnvironment): TypeResult {
  const errors: TypeProblem[] = [];

  /** Returns undefined, which stands for the type of a faulty part. */
  function report(message: string, at: Span): ValueType | undefined {
    errors.push({ message, offset: at.start, end: at.end });
    return undefined;
  }

  /** Demands a type of a part. */
  function want(part: Formula, wanted: ValueType, where: string): void {
    const type = visit(part);
    if (type !== undefined && type !== wanted) {
      report(`${where}应为${LABELS[wanted]}，却是${LABELS[type]}`, part);
    }
  }

  function binary(node: BinaryNode): ValueType | undefined {
    const { op } = node;
    if (!isComparison(op)) {
      want(node.left, 'number', `“${op}”的左边`);
      want(node.right, 'number', `“${op}”的右边`);
      return 'number';
    }
    const left = visit(node.left);
    const right = visit(node.right);
    if (left === undefined || right === undefined) return 'boolean';
    if (left !== right) {
      report(`“${op}”的两边类型不同：左边是${LABELS[left]}，右边是${LABELS[right]}`, node);
    } else if (left !== 'number' && op !== '=' && op !== '<>') {
      report(`${LABELS[left]}只能用 = 或 <> 比较`, node);
    }
    return 'boolean';
  }

  function digits(part: Formula, fn: string): void {
    const value = constantOf(part);
    if (value === null || digitsOf(value) === null) {
      report(`函数 ${fn} 的小数位数应为 -${MOST_DIGITS} 到 ${MOST_DIGITS} 的整数常数`, part);
    }
  }

  function call(node: CallNode): ValueType | undefined {
    const problem = arityProblem(node.fn, node.args.length);
    if (problem !== null) return report(problem, node);
    const declaration = FUNCTIONS[node.fn];
    const anyTypes: (ValueType | undefined)[] = [];
    node.args.forEach((arg, index) => {
      const wanted = parameterType(declaration, index);
      if (wanted === 'digits') digits(arg, node.fn);
      else if (wanted === 'any') anyTypes.push(visit(arg));
      else want(arg, wanted, `函数 ${node.fn} 的第 ${index + 1} 个参数`);
    });
    if (declaration.result !== 'branch') return declaration.result;
    const [then, otherwise] = anyTypes;
    if (then === undefined || otherwise === undefined) return undefined;
    if (then === otherwise) return then;
    return report(`IF 的两个结果类型不同：一个是${LABELS[then]}，另一个是${LABELS[otherwise]}`, node);
  }

  function visit(part: Formula): ValueType | undefined {
    switch (part.kind) {
      case 'number':
      case 'text':
      case 'boolean':
        return part.kind;
      case 'reference':
        return env(part.name) ?? report(`未知名称“${part.name}”`, part);
      case 'unary':
        want(part.operand, 'number', `“${part.op}”后面`);
        return 'number';
      case 'percent':
        want(part.operand, 'number', '“%”前面');
        return 'number';
      case 'binary':
        return binary(part);
      case 'call':
        return call(part);
      default:
        throw new UnreachableCaseError(part);
    }
  }

  const type = visit(tree);
  return type === undefined || errors.length > 0 ? { ok: false, errors } : { ok: true, type };
}
