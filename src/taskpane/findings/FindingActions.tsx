import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { SheetView } from '../../session/view';
import { safeFixes } from '../model/finding-targets';
import { usePane, useSheet } from '../state/pane';
import { useFixing } from '../state/use-done';
import { Button } from '../ui/Button';
import { useStyles } from '../ui/styles';
import { FixAllPreview } from './FixPreview';

const useOwn = makeStyles({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXS,
    rowGap: tokens.spacingVerticalXS,
  },
  audit: { marginLeft: 'auto' },
});

/** What is done with all findings: marks in the sheet, 核查意见, the safe fixes; and the way to 核查. */
export function FindingActions() {
  const own = useOwn();
  const styles = useStyles();
  const { session, navigation } = usePane();
  const view = useSheet();
  const fixing = useFixing();
  const [previewing, setPreviewing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    opener.current?.focus();
    setPreviewing(false);
  };
  const { capabilities, workbook, reviewing, busy, audit } = view;
  const fixes = safeFixes(view);
  const off = busy !== null || reviewing;
  const marks = why(capabilities.marks);
  return (
    <div className={styles.tight}>
      {workbook.readOnly ? null : (
        <div className={own.actions}>
          <Button
            size="small"
            className={styles.compact}
            disabledFocusable={off || marks !== null}
            title={marks ?? '在问题所在的单元格上加标记，不改动单元格本身'}
            onClick={() => {
              void session.mark();
            }}
          >
            标记到表
          </Button>
          <Button
            size="small"
            className={styles.compact}
            disabledFocusable={busy !== null || marks !== null}
            title={marks ?? '去掉绩评加的全部标记'}
            onClick={() => {
              void session.unmark();
            }}
          >
            清除标记
          </Button>
          <Button
            size="small"
            className={styles.compact}
            disabledFocusable={off}
            title="把问题列入“核查意见”表；已填写的处理意见保留"
            onClick={() => {
              void session.writeNotes();
            }}
          >
            写入核查意见
          </Button>
        </div>
      )}
      {marks === null || workbook.readOnly ? null : (
        <p className={`${styles.paragraph} ${styles.small} ${styles.quiet}`}>{marks}</p>
      )}
      <div className={own.actions}>
        {fixes.length === 0 || workbook.readOnly ? null : (
          <Button
            size="small"
            className={styles.compact}
            disabledFocusable={off}
            aria-expanded={previewing}
            ref={opener}
            onClick={() => {
              setPreviewing(!previewing);
            }}
          >
            修正全部可安全修正的 {fixes.length} 处…
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          className={mergeClasses(styles.compact, own.audit)}
          aria-label="核查"
          title={audit === null ? '开始核查评分' : '核查评分'}
          onClick={() => {
            navigation.page({ kind: 'audit', part: 'rows', row: null });
          }}
        >
          核查 ›
        </Button>
      </div>
      {previewing && fixes.length > 0 && !workbook.readOnly ? (
        <FixAllPreview
          fixes={fixes}
          onWrite={() => {
            close();
            fixing((one) => one.fixAll());
          }}
          onCancel={close}
        />
      ) : null}
    </div>
  );
}

/** Why a program cannot, in Chinese; null when it can. */
function why(capability: SheetView['capabilities']['marks']): string | null {
  return capability === 'yes' ? null : capability.no;
}
