import type { SheetView } from '../../session/view';
import { usePane } from '../state/pane';
import { Button } from '../ui/Button';
import { useStyles } from '../ui/styles';

/** 新建标准评分表 and 打开示例; where the program cannot open workbooks, why not. */
export function NewWorkbook({
  capabilities,
  busy,
  leading = true,
}: {
  readonly capabilities: SheetView['capabilities'];
  readonly busy: boolean;
  /** Whether it is what most people come for here. */
  readonly leading?: boolean;
}) {
  const styles = useStyles();
  const { session, settings } = usePane();
  const { openWorkbook } = capabilities;
  if (openWorkbook !== 'yes') return <p className={styles.paragraph}>{openWorkbook.no}</p>;
  const open = (content: 'blank' | 'example') => () => {
    settings.change({ introduced: true });
    void session.newWorkbook(content);
  };
  return (
    <div className={styles.row}>
      <Button appearance={leading ? 'primary' : 'secondary'} disabled={busy} onClick={open('blank')}>
        新建标准评分表
      </Button>
      <Button disabled={busy} onClick={open('example')}>
        打开示例
      </Button>
    </div>
  );
}
