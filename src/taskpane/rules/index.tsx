import type { RowWorking } from '../../scoring/working';
import type { JudgedRow } from '../model/judged';
import { ChecklistView } from './checklist';
import { ChoiceView } from './choice';
import { EvidenceView } from './evidence';
import { LeafView } from './Leaf';
import { PartsView } from './parts';
import { TransferView } from './transfer';

interface Props {
  readonly working: RowWorking;
  readonly judged: JudgedRow | null;
}

/** The explanation of a row, one component for each kind of rule. */
export function RuleView({ working, judged }: Props) {
  switch (working.kind) {
    case 'checklist':
      return <ChecklistView judged={judged} />;
    case 'choice':
      return <ChoiceView working={working} judged={judged} />;
    case 'evidence':
      return <EvidenceView working={working} judged={judged} />;
    case 'parts':
      return <PartsView working={working} judged={judged} />;
    case 'transfer':
      return <TransferView working={working} card={judged?.cards[0]} />;
    default:
      return <LeafView working={working} />;
  }
}
