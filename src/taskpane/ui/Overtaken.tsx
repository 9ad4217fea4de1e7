import type { Draft } from '../state/use-draft';
import { Button } from './Button';
import { useStyles } from './styles';

interface Props {
  readonly label: string;
  /** What the cell holds by now. */
  readonly value: string;
  readonly draft: Draft;
}

/** Below a field of which the cell was changed since the draft was begun: nothing is written before a person says so. */
export function Overtaken({ label, value, draft }: Props) {
  const styles = useStyles();
  return (
    <>
      <span className={styles.wrap}>
        单元格此后已改为{value === '' ? '空白' : `“${value}”`}，这里的内容没有写入。
      </span>
      <span className={styles.row}>
        <Button
          size="small"
          className={styles.compact}
          aria-label={`用单元格的内容：${label}`}
          onClick={draft.revert}
        >
          用单元格的内容
        </Button>
        <Button
          size="small"
          className={styles.compact}
          aria-label={`写入这里的内容：${label}`}
          onClick={draft.insist}
        >
          写入这里的内容
        </Button>
      </span>
    </>
  );
}
