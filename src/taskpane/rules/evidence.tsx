import type { EvidenceWorking } from '../../scoring/working';
import type { JudgedRow } from '../model/judged';
import { Note } from '../ui/Note';
import { useStyles } from '../ui/styles';
import { ChecklistView } from './checklist';
import { Clause } from './Clause';

interface Props {
  readonly working: EvidenceWorking;
  readonly judged: JudgedRow | null;
}

/** 须有佐证: the checklist, and whether its evidence is there. */
export function EvidenceView({ working, judged }: Props) {
  const styles = useStyles();
  return (
    <>
      {working.outcome === 'withoutEvidence' ? (
        <Note tone="warning">
          <p className={styles.paragraph}>已判定而没有填写佐证，按标准不得分。补填“佐证”后重新计分。</p>
        </Note>
      ) : null}
      <Clause text={working.clause} />
      <ChecklistView judged={judged} />
    </>
  );
}
