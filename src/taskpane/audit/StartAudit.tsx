import { useSheet, usePane } from '../state/pane';
import { Button } from '../ui/Button';
import { useStyles } from '../ui/styles';

/** A workbook without 核查评分表: what 开始核查 adds. */
export function StartAudit() {
  const styles = useStyles();
  const { session } = usePane();
  const { capabilities, workbook, busy } = useSheet();
  const { addSheets } = capabilities;
  if (workbook.readOnly)
    return <p className={styles.paragraph}>工作簿以只读方式打开，不能添加“核查评分表”。请另存一份再核查。</p>;
  if (addSheets !== 'yes') return <p className={styles.paragraph}>{addSheets.no}</p>;
  return (
    <>
      <p className={styles.paragraph}>
        将在工作簿末尾添加“核查评分表”，逐行列出自评得分、核查得分、扣分原因和核查说明；单位的评分表不改动。
      </p>
      <div>
        <Button
          appearance="primary"
          disabled={busy !== null}
          onClick={() => {
            void session.startAudit();
          }}
        >
          开始核查
        </Button>
      </div>
    </>
  );
}
