import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { JournalStepView } from '../../session/view';
import { usePane, useSheet } from '../state/pane';
import { BackBar } from '../ui/BackBar';
import { Button } from '../ui/Button';
import { Empty } from '../ui/Empty';
import { useStyles } from '../ui/styles';

const useOwn = makeStyles({
  step: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  undone: { color: tokens.colorNeutralForeground2 },
  confirm: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** 写入记录: what the product wrote, newest first; any step can be taken back with those after it. */
export default function HistoryPage() {
  const styles = useStyles();
  const { session, navigation } = usePane();
  const { steps, undo, redo } = useSheet().journal;
  return (
    <article className={styles.column} aria-label="写入记录">
      <BackBar title="写入记录" onBack={navigation.back} />
      <div className={styles.row}>
        <Button
          size="small"
          disabledFocusable={undo === null}
          title={undo ?? '没有可撤销的写入'}
          onClick={() => {
            void session.undo();
          }}
        >
          撤销一步
        </Button>
        <Button
          size="small"
          disabledFocusable={redo === null}
          title={redo ?? '没有可重做的写入'}
          onClick={() => {
            void session.redo();
          }}
        >
          重做一步
        </Button>
      </div>
      {steps.length === 0 ? (
        <Empty>程序还没有写入过单元格。</Empty>
      ) : (
        <ol className={styles.list}>
          {steps.map((step, index) => (
            <Step key={step.id} step={step} newest={index === steps.findIndex((one) => !one.undone)} />
          ))}
        </ol>
      )}
      <Clear />
    </article>
  );
}

function Step({ step, newest }: { readonly step: JournalStepView; readonly newest: boolean }) {
  const own = useOwn();
  const styles = useStyles();
  const { session } = usePane();
  return (
    <li className={mergeClasses(own.step, step.undone && own.undone)}>
      <span className={mergeClasses(styles.grow, styles.wrap)}>
        {step.label}
        {step.undone ? '（已撤销）' : ''}
      </span>
      {step.undone ? null : (
        <Button
          size="small"
          appearance="subtle"
          aria-label={newest ? `撤销：${step.label}` : `撤到此步：${step.label}`}
          onClick={() => {
            void session.undo(step.id);
          }}
        >
          {newest ? '撤销' : '撤到此步'}
        </Button>
      )}
    </li>
  );
}

/** 清除: asked once more in place, for what was written cannot be taken back afterwards. */
function Clear() {
  const own = useOwn();
  const styles = useStyles();
  const { drafts, forgetful = false } = usePane();
  const [asking, setAsking] = useState(false);
  return (
    <section className={styles.section} aria-label="清除">
      <p className={mergeClasses(styles.paragraph, styles.small, styles.quiet)}>
        {forgetful
          ? '本机不让窗格保存内容：写入记录和未写入的草稿只保留到窗格关闭。需要撤销或继续填写的，请在关闭之前完成。'
          : '写入记录和未写入的草稿只存在本机，保留 24 小时，或按“清除”删除。'}
      </p>
      {asking ? (
        <>
          <p className={styles.paragraph}>清除后不能再撤销程序写入的内容。</p>
          <div className={own.confirm}>
            <Button
              size="small"
              onClick={() => {
                drafts.clear();
                setAsking(false);
              }}
            >
              确定清除
            </Button>
            <Button
              size="small"
              onClick={() => {
                setAsking(false);
              }}
            >
              取消
            </Button>
          </div>
        </>
      ) : (
        <div>
          <Button
            size="small"
            onClick={() => {
              setAsking(true);
            }}
          >
            清除
          </Button>
        </div>
      )}
    </section>
  );
}
