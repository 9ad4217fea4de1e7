import { mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { AuditView, SignOff } from '../../session/view';
import { typedDate } from '../model/typed-date';
import { usePane, useSheet } from '../state/pane';
import { refused } from '../state/refused';
import { useKept } from '../state/use-kept';
import { Button } from '../ui/Button';
import { FormField } from '../ui/FormField';
import { Note } from '../ui/Note';
import { useStyles } from '../ui/styles';

/** 签署: who reviewed, who checked, when; and what is still open before one signs. */
export function SignForm({ view }: { readonly view: AuditView }) {
  const styles = useStyles();
  const { signOff, workbook } = useSheet();
  if (signOff.state === 'signed') return <Signed signOff={signOff} />;
  if (workbook.readOnly)
    return <p className={styles.paragraph}>工作簿以只读方式打开，不能签署。请另存一份后签署。</p>;
  return <Form view={view} signOff={signOff} />;
}

function Signed({ signOff }: { readonly signOff: SignOff }) {
  const styles = useStyles();
  const { unit, auditor, checker, date } = signOff;
  return (
    <ul className={mergeClasses(styles.list, styles.tight)}>
      <li>核查单位：{unit}</li>
      <li>核查人：{auditor}</li>
      <li>复核人：{checker}</li>
      <li>核查日期：{date}</li>
    </ul>
  );
}

function Form({ view, signOff }: { readonly view: AuditView; readonly signOff: SignOff }) {
  const styles = useStyles();
  const { session } = usePane();
  const { audit } = view;
  const [unit, setUnit] = useField('核查单位', signOff.unit);
  const [auditor, setAuditor] = useField('核查人', signOff.auditor);
  const [checker, setChecker] = useField('复核人', signOff.checker);
  const [date, setDate] = useField('核查日期', signOff.date);
  const [asked, setAsked] = useState(false);
  const iso = typedDate(date);
  const blank = (text: string, message: string): string | null =>
    asked && text.trim() === '' ? message : null;
  const same = auditor.trim() !== '' && auditor.trim() === checker.trim();
  const left = audit.rows.length - audit.decided;
  const submit = (): void => {
    setAsked(true);
    if (left > 0) return;
    if ([unit, auditor, checker].some((text) => text.trim() === '') || iso === null) return;
    const as = { unit: unit.trim(), auditor: auditor.trim(), checker: checker.trim(), date: iso };
    void session.signOff(as).then(() => {
      if (refused(session)) return;
      for (const set of [setUnit, setAuditor, setChecker, setDate]) set('');
    });
  };
  return (
    <div className={styles.column} role="group" aria-label="签署">
      <p className={styles.paragraph}>签署后本表在绩评中锁定，再有修改则签署失效。</p>
      {left === 0 ? null : (
        <Note tone="warning">
          <span>还有 {left} 项未核完，等级未定；核完后才能签署。</span>
        </Note>
      )}
      <FormField
        label="核查单位"
        value={unit}
        onChange={setUnit}
        onEnter={submit}
        fault={blank(unit, '请填写核查单位')}
      />
      <FormField
        label="核查人"
        value={auditor}
        onChange={setAuditor}
        onEnter={submit}
        fault={blank(auditor, '请填写核查人')}
      />
      <FormField
        label="复核人"
        value={checker}
        onChange={setChecker}
        onEnter={submit}
        fault={blank(checker, '请填写复核人') ?? (same ? '复核人与核查人是同一人，请核实' : null)}
      />
      <FormField
        label="核查日期"
        value={date}
        placeholder="年-月-日"
        onChange={setDate}
        onEnter={submit}
        fault={asked && iso === null ? '请按“年-月-日”填写存在的日期' : null}
      />
      <div>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={left > 0}
          title={left === 0 ? undefined : `还有 ${String(left)} 项未核完`}
          onClick={submit}
        >
          签署并锁定
        </Button>
      </div>
    </div>
  );
}

/** A field of the form: what was typed, or what the workbook holds already. */
function useField(label: string, present: string): readonly [string, (text: string) => void] {
  const [kept, keep] = useKept(`签署 ${label}`);
  const [touched, touch] = useState(false);
  return [
    kept !== '' || touched ? kept : present,
    (text) => {
      touch(true);
      keep(text);
    },
  ];
}
