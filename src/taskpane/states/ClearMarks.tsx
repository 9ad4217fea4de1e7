import type { SessionView } from '../../session/view';
import { usePane } from '../state/pane';
import { Button } from '../ui/Button';
import { useStyles } from '../ui/styles';

type View = Extract<SessionView, { phase: 'foreign' | 'unknown-rubric' }>;

/** 清除标记 for a workbook that is not bound: a copy that the command has marked may have no names. */
export function ClearMarks({ view }: { readonly view: View }) {
  const styles = useStyles();
  const { session } = usePane();
  const { capabilities, workbook, busy } = view;
  if (capabilities.marks !== 'yes' || workbook.readOnly) return null;
  return (
    <div className={styles.row}>
      <Button
        size="small"
        disabled={busy !== null}
        title="去掉绩评加的全部标记，不改动单元格"
        onClick={() => {
          void session.unmark();
        }}
      >
        清除标记
      </Button>
      <span className={`${styles.small} ${styles.quiet}`}>绩评在表上加过标记的，可以清除。</span>
    </div>
  );
}
