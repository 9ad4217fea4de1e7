import { Quotient } from '../../rubric/formula';
import type { RowResult } from '../../scoring/assessment';
import { verdictNote } from '../../scoring/explain';
import { formatPoints } from '../../scoring/format';
import type {
  ChecklistWorking,
  ItemWorking,
  LeafWorking,
  PartsWorking,
  RowWorking,
  TallyEntryWorking,
  TransferWorking,
  ValueTrace,
} from '../../scoring/working';

/**
 * Why a row has its score, in a few words for the last column of the table: the formula with its numbers, the
 * items that cost points, or what is missing. The whole derivation is `jixiao explain`.
 * @returns one line; of a row that is added up from parts, one a part
 */
export function reasonOf(row: RowResult): readonly string[] {
  const { working } = row;
  if (row.score === null) return [`缺：${lackOf(row)}`];
  if (working.kind !== 'parts') return [ofRow(working)];
  return working.parts.map((part) => {
    const score = `${formatPoints(part.points ?? Quotient.ZERO)}/${formatPoints(part.full)}`;
    return `${part.name} ${score}：${ofPart(part)}`;
  });
}

/** What a row lacks, by the reason: `第 1、2 项未判定；满意度得分未填`. */
export function lackOf(row: RowResult): string {
  if (row.working.kind === 'choice') return `情形${firstNote(row)}`;
  const { name, missing } = row;
  const items = new Map<string, Set<string>>();
  const inputs = new Map<string, Set<string>>();
  for (const one of missing) {
    // An item of the row itself goes by its number only.
    const own = one.name.startsWith(`${name}.`);
    const group = own ? items : inputs;
    const note = verdictNote(one);
    group.set(note, (group.get(note) ?? new Set()).add(own ? one.name.slice(name.length + 1) : one.name));
  }
  return [
    ...[...items].map(([note, keys]) => `第 ${[...keys].join('、')} 项${note}`),
    ...[...inputs].map(([note, names]) => `${[...names].join('、')}${note}`),
  ].join('；');
}

function firstNote({ missing: [first] }: RowResult): string {
  return first === undefined ? '' : verdictNote(first);
}

function ofRow(working: Exclude<RowWorking, PartsWorking>): string {
  switch (working.kind) {
    case 'checklist':
      return ofChecklist(working);
    case 'evidence':
      return working.outcome === 'withoutEvidence' ? '缺佐证，按标准不得分' : ofChecklist(working.checklist);
    case 'choice':
      return working.judgement.verdict ?? '';
    default:
      return ofPart(working);
  }
}

function ofPart(working: LeafWorking | TransferWorking): string {
  if (working.kind !== 'transfer') return ofLeaf(working);
  if (working.target !== null) {
    const { name, score, weight } = working.target;
    return `不适用，按“${name}”的得分率计，${formatPoints(working.full)}×${formatPoints(score)}/${formatPoints(weight)}`;
  }
  return working.computed === null ? (working.judgement.verdict ?? '') : ofLeaf(working.computed);
}

function ofChecklist({ items }: ChecklistWorking): string {
  const only = items.length === 1;
  const aside = items.filter((item) => item.outcome === 'notApplicable');
  const said = items.filter(
    (item) => !aside.includes(item) && (item.computed !== null || item.outcome !== 'full'),
  );
  const notes = said.map((item) => `${only ? '' : `第 ${item.key} 项`}${ofItem(item)}`);
  if (aside.length > 0) {
    const receivers = items.filter((item) => !item.moved.isZero()).map((item) => item.key);
    const moved = receivers.length === 0 ? '' : `，分值并入第 ${receivers.join('、')} 项`;
    notes.push(`第 ${aside.map((item) => item.key).join('、')} 项不适用${moved}`);
  }
  const met = items.length - said.length - aside.length;
  if (notes.length === 0) return only ? '符合' : `${String(items.length)} 项均符合`;
  return met === 0 ? notes.join('；') : `${notes.join('；')}；其余符合`;
}

function ofItem(item: ItemWorking): string {
  if (item.computed !== null) return `：${ofLeaf(item.computed)}`;
  const { verdict, reason } = item.judgement;
  const lost = item.points === null ? null : item.full.sub(item.points);
  const cost = lost === null || lost.isZero() ? '' : `扣 ${formatPoints(lost)} 分`;
  return `${verdict ?? ''}，${cost}${reason === null ? '' : `（${reason}）`}`;
}

function ofLeaf(working: LeafWorking): string {
  switch (working.kind) {
    case 'tally': {
      const counted = working.entries.filter(({ effective }) => effective?.isZero() === false);
      return counted.length === 0 ? '没有加减分事项' : counted.map(ofEntry).join('；');
    }
    case 'deadlines':
      return working.items
        .filter((item) => item.onTime !== null)
        .map(
          (item) =>
            `${item.name} ${item.input.text ?? ''} 天（规定 ${item.within.toDecimalText()} 天），${item.onTime === true ? '按期' : '超期'}`,
        )
        .join('；');
    default:
      break;
  }
  const value = ofValue(working.value);
  if (working.special !== null)
    return [value, `属于“${working.special.outcome}”的情形`].filter((one) => one !== '').join('，');
  switch (working.kind) {
    case 'bands': {
      const band = working.hit === null ? undefined : working.bands[working.hit];
      return band === undefined ? value : `${value}，${band.label}`;
    }
    case 'steps': {
      const lost = working.points === null ? working.full : working.full.sub(working.points);
      return lost.isZero() ? value : `${value}，扣 ${formatPoints(lost)} 分`;
    }
    case 'proportion': {
      if (working.outcome === 'full') return value;
      const full = `${formatPoints(working.full)} 分`;
      if (working.of.eq(Quotient.ONE)) return `${value}，${full}×${working.value.display ?? ''}`;
      return `${value}，未达 ${working.of.toPercent(2).replace(/\.?0+%$/u, '%')}，${full}按比例计`;
    }
  }
}

function ofEntry({ input, effective, cut }: TallyEntryWorking): string {
  const points = effective ?? Quotient.ZERO;
  const change = `${points.sign() < 0 ? '减' : '加'} ${formatPoints(points.abs())} 分`;
  return `${input.name} ${input.text ?? ''}，${change}${cut ? '（已达上限）' : ''}`;
}

/** `3629.56/(70+3611.03) = 98.60%`; of a formula that only wraps another value, that value. */
function ofValue(value: ValueTrace): string {
  if (value.display === null) return '';
  const [inner, ...others] = value.uses;
  if (inner !== undefined && others.length === 0 && value.inputs.length === 0) return ofValue(inner);
  if (value.numbers === null) return `${value.name ?? ''} ${value.display}`.trimStart();
  return value.numbers === value.display ? value.display : `${value.numbers} = ${value.display}`;
}
