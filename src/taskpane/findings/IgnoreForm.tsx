import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Finding } from '../../review';
import { findingKey } from '../model/finding-targets';
import { usePane } from '../state/pane';
import { refused } from '../state/refused';
import { useKept } from '../state/use-kept';
import { Button } from '../ui/Button';
import { FormField } from '../ui/FormField';
import { useStyles } from '../ui/styles';

const useOwn = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalS },
});

/** 忽略: why, who and when, typed by a person. Who and when are asked once, not again for the next finding. */
export function IgnoreForm({ finding, onDone }: { readonly finding: Finding; readonly onDone: () => void }) {
  const own = useOwn();
  const styles = useStyles();
  const { session } = usePane();
  const [reason, setReason] = useKept(`忽略 理由 ${findingKey(finding)}`);
  const [by, setBy] = useKept('忽略 姓名');
  const [at, setAt] = useKept('忽略 时间');
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  // It stands in the place of the button that opened it.
  useEffect(() => {
    form.current?.querySelector('textarea')?.focus();
  }, []);
  const fault = (text: string, message: string): string | null =>
    asked && text.trim() === '' ? message : null;
  const submit = (): void => {
    setAsked(true);
    if ([reason, by, at].some((text) => text.trim() === '')) return;
    const as = { reason: reason.trim(), by: by.trim(), at: at.trim() };
    void session.ignore(finding, as).then(() => {
      if (refused(session)) return;
      setReason('');
      onDone();
    });
  };
  return (
    <div ref={form} className={styles.tight} role="group" aria-label="忽略此问题">
      <FormField
        label="理由"
        multiline
        value={reason}
        onChange={setReason}
        onEnter={submit}
        fault={fault(reason, '请写明理由')}
      />
      <div className={own.pair}>
        <FormField
          label="姓名"
          value={by}
          onChange={setBy}
          onEnter={submit}
          fault={fault(by, '请填写姓名')}
        />
        <FormField
          label="时间"
          value={at}
          placeholder="年-月-日"
          onChange={setAt}
          onEnter={submit}
          fault={fault(at, '请填写时间')}
        />
      </div>
      <div className={styles.row}>
        <Button size="small" appearance="primary" onClick={submit}>
          忽略
        </Button>
        <Button size="small" onClick={onDone}>
          取消
        </Button>
        <span className={mergeClasses(styles.small, styles.quiet)}>记入核查意见</span>
      </div>
    </div>
  );
}
