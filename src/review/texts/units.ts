import { Quotient } from '../../rubric/formula';
import { groupOf } from '../matches';
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
  /** Whether 余 or 多 stands before it or within it: 50余万元, 50万余元. */
  readonly more: boolean;
}

/** Units that stand for several, or for a part, of what is counted: money in 万元, things in ones. */
const MULTIPLES: ReadonlyMap<string | null, { readonly factor: Quotient; readonly inverse: Quotient }> =
  new Map(
    (
      [
        ['元', '0.0001', '10000'],
        ['千元', '0.1', '10'],
        ['百万元', '100', '0.01'],
        ['千万元', '1000', '0.001'],
        ['亿元', '10000', '0.0001'],
        ['万', '10000', '0.0001'],
        ['亿', '100000000', '0.00000001'],
      ] as const
    ).map(([name, factor, inverse]) => [
      name,
      { factor: Quotient.of(factor), inverse: Quotient.of(inverse) },
    ]),
  );
const SINGLE = { factor: Quotient.ONE, inverse: Quotient.ONE };

const UNIT =
  /\s?(?:([千万亿]元|百万元|千万元|元)|(%)|(分)(?![之钟别值])|(个百分点|[项个张次人户件份家宗条名天日年月期场篇批处套台辆册堂位笔起例页字倍级类届间栋])|([万亿])([^元]|$))/y;
const MORE = /\s?[余多]/y;
const MORE_MONEY = /\s?([万亿])[余多]元/y;
/** Behind 万: what shows that things are counted and no money. */
const COUNTED = /[余多项个张次人户件份家宗条名篇批处套台辆册字平亩公]/;

/** The unit that stands at a place of a narrowed text; null for none. */
export function unitAt(plain: string, at: number): Unit | null {
  MORE_MONEY.lastIndex = at;
  const money = MORE_MONEY.exec(plain);
  if (money !== null) {
    const name = `${groupOf(money, 1)}元`;
    return { kind: 'amount', name, factor: unitFactor(name), end: at + money[0].length, more: true };
  }
  MORE.lastIndex = at;
  if (!MORE.test(plain)) return plainUnitAt(plain, at);
  const unit = plainUnitAt(plain, MORE.lastIndex);
  return unit === null ? null : { ...unit, more: true };
}

function plainUnitAt(plain: string, at: number): Unit | null {
  UNIT.lastIndex = at;
  const found = UNIT.exec(plain);
  if (found === null) return null;
  const [all, money, percent, points, counter] = found;
  const end = at + all.length;
  if (money !== undefined)
    return { kind: 'amount', name: money, factor: unitFactor(money), end, more: false };
  if (percent !== undefined)
    return { kind: 'percent', name: '%', factor: Quotient.HUNDREDTH, end, more: false };
  if (points !== undefined) return { kind: 'points', name: '分', factor: Quotient.ONE, end, more: false };
  if (counter !== undefined) return { kind: 'count', name: counter, factor: Quotient.ONE, end, more: false };
  const [big, next] = [groupOf(found, 5), groupOf(found, 6)];
  const behind = end - next.length;
  const name = `${big}元`;
  if (!COUNTED.test(next))
    return { kind: 'amount', name, factor: unitFactor(name), end: behind, more: false };
  return { kind: 'count', name: big, factor: unitFactor(big), end: behind, more: /[余多]/.test(next) };
}

/** What one of a unit counts: how many 万元 of money, how many things; 1 for a unit that is no multiple. */
export function unitFactor(unit: string | null): Quotient {
  return (MULTIPLES.get(unit) ?? SINGLE).factor;
}

/** How many of a unit a value is: 3600 is 0.36 亿元. */
export function inUnit(value: Quotient, unit: string | null): Quotient {
  return value.mul((MULTIPLES.get(unit) ?? SINGLE).inverse);
}
