import type { RowResult } from './assessment';
import { formatPoints } from './format';
import type { ItemWorking, LeafWorking, RowWorking, TransferWorking } from './working';

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
      return `情形为“${working.judgement.verdict ?? ''}”`;
    case 'parts':
      return working.parts.map((part) => `${part.name} ${points(part)} 分`).join('，');
    case 'transfer':
      return briefTransfer(working);
    default:
      return briefLeaf(working);
  }
}

function briefItem(item: ItemWorking): string {
  const verdict = item.computed === null ? `${item.judgement.verdict ?? ''} ` : '';
  return `第 ${item.key} 项${verdict}${points(item)} 分`.replace(/项(?=\d)/u, '项 ');
}

function briefTransfer(working: TransferWorking): string {
  if (working.target !== null) {
    const { name, score, weight } = working.target;
    return `不适用，${formatPoints(working.full)}×${formatPoints(score)}/${formatPoints(weight)}（“${name}”的得分率）`;
  }
  return working.computed === null ? `判定为${working.judgement.verdict ?? ''}` : briefLeaf(working.computed);
}

function briefLeaf(working: LeafWorking): string {
  if (working.kind === 'tally') {
    const counted = working.entries.filter((entry) => entry.effective !== null && !entry.effective.isZero());
    const text = counted
      .map(({ input, effective }) => `${input.name} ${input.text ?? ''}：${signed(effective)} 分`)
      .join('，');
    return text === '' ? '没有加减分事项' : text;
  }
  if (working.kind === 'deadlines') {
    return working.items
      .filter((item) => item.onTime !== null)
      .map((item) => `${item.name} ${item.input.text ?? ''} 天${item.onTime === true ? '按期' : '超期'}`)
      .join('，');
  }
  if (working.special !== null) return `属于“${working.special.outcome}”的情形`;
  const { name, numbers, display } = working.value;
  const label = name ?? working.name;
  const shown = numbers === null ? `${label} ${display ?? ''}` : `${label} ${numbers} = ${display ?? ''}`;
  if (working.kind === 'steps') return `${shown}，扣 ${working.steps?.toDecimalText() ?? ''} 级`;
  const band = working.kind === 'bands' && working.hit !== null ? working.bands[working.hit] : undefined;
  return band === undefined ? shown : `${shown}，属于“${band.label}”`;
}

function points(working: Pick<ItemWorking, 'points'>): string {
  return working.points === null ? '缺' : formatPoints(working.points);
}

function signed(effective: ItemWorking['points']): string {
  if (effective === null) return '';
  return `${effective.sign() < 0 ? '−' : '+'}${formatPoints(effective.abs())}`;
}
