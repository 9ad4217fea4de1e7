import type { JudgedRow } from '../model/judged';
import { JudgementCard } from '../judgements/JudgementCard';

/** 逐项判定: the cards of the items; an item that data decide shows its computation on its card. */
export function ChecklistView({ judged }: { readonly judged: JudgedRow | null }) {
  return judged?.cards.map((card) => <JudgementCard key={card.names.verdict} card={card} />);
}
