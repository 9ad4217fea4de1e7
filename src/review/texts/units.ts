import { Quotient } from '../../rubric/formula';
import type { Figure } from './reading';

/** A unit printed behind a number. */
export interface Unit {
  readonly kind: Figure['kind'];
  /** As {@link Figure.unit} names it: 万 of money is 万元. */
  readonly name: string;
  /** What one of it counts: 万元 for money, 1 for a ratio. */
  readonly factor: Quotient;
  /** Behind its last character. */
  readonly end: number;
}

/** Money in 万元. */
const MONEY: Readonly<Record<string, Quotient>> = {
  元: Quotient.of('0.0001'),
  千元: Quotient.of('0.1'),
  万元: Quotient.ONE,
  百万元: Quotient.of(100),
  千万元: Quotient.of(1000),
  亿元: Quotient.of(10000),
};

const UNIT =
  /\s?(?:([千万亿]元|百万元|千万元|元)|(%)|(分)(?![之钟别值])|(个百分点|[项个张次人户件份家宗条名天日年月期场篇批处套台辆册堂位笔起例页字倍级类届间栋])|([万亿])([^元]|$))/y;
/** Behind 万: what shows that things are counted and no money. */
const COUNTED = /[余多项个张次人户件份家宗条名篇批处套台辆册字平亩公]/;

/** The unit that stands at a place of a narrowed text; null for none. */
export function unitAt(plain: string, at: number): Unit | null {
  UNIT.lastIndex = at;
  const found = UNIT.exec(plain);
  if (found === null) return null;
  const [all, money, percent, points, counter, big, next = ''] = found;
  const end = at + all.length;
  if (money !== undefined) return { kind: 'amount', name: money, factor: moneyFactor(money), end };
  if (percent !== undefined) return { kind: 'percent', name: '%', factor: Quotient.HUNDREDTH, end };
  if (points !== undefined) return { kind: 'points', name: '分', factor: Quotient.ONE, end };
  if (counter !== undefined) return { kind: 'count', name: counter, factor: Quotient.ONE, end };
  if (big === undefined) return null;
  const behind = end - next.length;
  const name = `${big}元`;
  if (!COUNTED.test(next)) return { kind: 'amount', name, factor: moneyFactor(name), end: behind };
  return { kind: 'count', name: big, factor: Quotient.of(big === '万' ? 10000 : 100000000), end: behind };
}

/** How many 万元 one of a money unit is. */
export function moneyFactor(unit: string): Quotient {
  return MONEY[unit] ?? Quotient.ONE;
}
