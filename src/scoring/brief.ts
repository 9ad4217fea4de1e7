import { VERDICTS } from '../rubric/rubric';
import type { RowResult } from './assessment';
import { formatPoints } from './format';
import { shownValue } from './rules/value';
import type { ItemWorking, LeafWorking, RowWorking, TallyEntryWorking, TransferWorking } from './working';

/** The working of a row in one line, for a message: `531.95/535.58 = 99.32%`. */
export function briefly(row: RowResult): string {
  return brief(row.working);
}

function brief(working: RowWorking): string {
  switch (working.kind) {
    case 'checklist':
      return working.items.map(briefItem).join('，');
    case 'evidence':
      return working.outcome === 'withoutEvidence' ? '缺佐证，按标准不得分' : brief(working.checklist);
    case 'choice':
      return `情形为“${working.judgement.verdict ?? '未选'}”`;
    case 'parts':
      return working.parts.map((part) => `${part.name} ${counted(part.points)}`).join('，');
    case 'transfer':
      return briefTransfer(working);
    default:
      return briefLeaf(working);
  }
}

function briefItem({ key, computed, judgement, points }: ItemWorking): string {
  const verdict = computed === null ? (judgement.verdict ?? '未判定') : '';
  return `第 ${key} 项${verdict} ${counted(points)}`;
}

function briefTransfer({ target, computed, full, outcome }: TransferWorking): string {
  if (computed !== null) return briefLeaf(computed);
  if (target === null) return `判定为${outcome === 'notMet' ? VERDICTS.notMet : VERDICTS.notApplicable}`;
  const { name, score, weight } = target;
  return `不适用，${formatPoints(full)}×${formatPoints(score)}/${formatPoints(weight)}（“${name}”的得分率）`;
}

function briefLeaf(working: LeafWorking): string {
  if (working.kind === 'tally') {
    const entries = working.entries.filter(({ effective }) => effective?.isZero() !== true).map(briefEntry);
    return entries.length === 0 ? '没有加减分事项' : entries.join('，');
  }
  if (working.kind === 'deadlines') {
    const items = working.items.flatMap(({ name, input: { text }, onTime }) =>
      text === null ? [] : [`${name} ${text} 天${onTime === true ? '按期' : '超期'}`],
    );
    return items.length === 0 ? '天数均未填' : items.join('，');
  }
  if (working.special !== null) return `属于“${working.special.outcome}”的情形`;
  const { name, numbers } = working.value;
  const shown = `${name ?? working.name} ${numbers === null ? '' : `${numbers} = `}${shownValue(working.value)}`;
  if (working.kind === 'steps') {
    return working.steps === null ? shown : `${shown}，扣 ${working.steps.toDecimalText()} 级`;
  }
  const band = working.kind === 'bands' && working.hit !== null ? working.bands[working.hit] : undefined;
  return band === undefined ? shown : `${shown}，属于“${band.label}”`;
}

function briefEntry({ input, effective }: TallyEntryWorking): string {
  const given = `${input.name} ${input.text ?? '缺'}`;
  if (effective === null) return given;
  return `${given}：${effective.sign() < 0 ? '−' : '+'}${formatPoints(effective.abs())} 分`;
}

function counted(points: ItemWorking['points']): string {
  return points === null ? '缺' : `${formatPoints(points)} 分`;
}
