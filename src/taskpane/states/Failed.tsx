import type { Problem } from '../../session/view';
import { usePane } from '../state/pane';
import { Button } from '../ui/Button';
import { Note } from '../ui/Note';
import { useStyles } from '../ui/styles';
import { Plain } from './Plain';

const TITLES: Partial<Readonly<Record<Problem['kind'], string>>> = {
  hung: '表格程序没有响应',
  editing: '正在编辑单元格',
};

/** Nothing could be read: why, and trying again. */
export function Failed({ problem }: { readonly problem: Problem }) {
  const styles = useStyles();
  const { session } = usePane();
  return (
    <Plain title={TITLES[problem.kind] ?? '未能读取工作簿'}>
      <Note
        tone={problem.kind === 'editing' ? 'info' : 'error'}
        live
        actions={
          <Button
            size="small"
            appearance="primary"
            onClick={() => {
              void session.retry();
            }}
          >
            重试
          </Button>
        }
      >
        <p className={styles.paragraph}>{problem.message}</p>
      </Note>
    </Plain>
  );
}
