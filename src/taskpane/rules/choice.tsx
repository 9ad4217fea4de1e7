import type { ChoiceWorking } from '../../scoring/working';
import { JudgementCard } from '../judgements/JudgementCard';
import type { JudgedRow } from '../model/judged';
import { Clause } from './Clause';

interface Props {
  readonly working: ChoiceWorking;
  readonly judged: JudgedRow | null;
}

/** 选择情形: the situations to choose from, with the clause of the one that was chosen. */
export function ChoiceView({ working, judged }: Props) {
  return (
    <>
      {judged?.cards.map((card) => (
        <JudgementCard key={card.names.verdict} card={card} />
      ))}
      <Clause text={working.clause} />
    </>
  );
}
