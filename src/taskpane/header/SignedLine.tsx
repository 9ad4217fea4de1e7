import { useEffect, useRef, useState } from 'react';
import { formatDate } from '../../scoring/format';
import { isCalendarDate } from '../../scoring/readings';
import type { SignOff } from '../../session/view';
import { usePane } from '../state/pane';
import { Button } from '../ui/Button';
import { Note } from '../ui/Note';
import { useStyles } from '../ui/styles';

/** Whether the review is signed; whoever wants to change something then lifts it, and is asked once more. */
export default function SignedLine({ signOff }: { readonly signOff: SignOff }) {
  const styles = useStyles();
  const { session, navigation } = usePane();
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // Each answer takes the place of the button that was pressed; at first nothing is focused.
  const pressed = useRef(false);
  useEffect(() => {
    if (pressed.current) button.current?.focus();
  }, [asking]);
  const ask = (on: boolean): void => {
    pressed.current = true;
    setAsking(on);
  };
  const { state, auditor, checker, date } = signOff;
  const who = [
    auditor === '' ? '' : `核查人${auditor}`,
    checker === '' ? '' : `复核人${checker}`,
    isCalendarDate(date) ? formatDate(date) : date,
  ]
    .filter((one) => one !== '')
    .join('，');
  if (state === 'none') return null;
  if (state === 'lapsed')
    return (
      <Note
        tone="warning"
        actions={
          <Button
            size="small"
            onClick={() => {
              navigation.page({ kind: 'audit', part: 'sign', row: null });
            }}
          >
            重新签署
          </Button>
        }
      >
        <p className={styles.paragraph}>签署后有修改，原签署（{who}）已失效。</p>
      </Note>
    );
  return (
    <Note
      tone="info"
      word="已签署："
      actions={
        asking ? (
          <>
            <Button
              size="small"
              onClick={() => {
                ask(false);
                void session.reopen().then(() => {
                  // The line goes with the sign-off.
                  if (document.activeElement === document.body)
                    document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
                });
              }}
            >
              确定解除签署
            </Button>
            <Button
              size="small"
              ref={button}
              onClick={() => {
                ask(false);
              }}
            >
              取消
            </Button>
          </>
        ) : (
          <Button
            size="small"
            ref={button}
            onClick={() => {
              ask(true);
            }}
          >
            解除签署
          </Button>
        )
      }
    >
      <p className={styles.paragraph}>
        {asking
          ? '解除后可以修改，改完需要重新签署；单位、人员和日期保留。'
          : `已签署：${who}。修改将使签署失效，要修改请先解除签署。`}
      </p>
    </Note>
  );
}
