import { type KeyboardEvent, useEffect, useState } from 'react';
import type { AuditView } from '../../session/view';
import { JustDone } from '../findings/JustDone';
import { acceptable, isDecided } from '../model/audit';
import type { AuditPlace } from '../state/navigation';
import { usePane } from '../state/pane';
import { useFixing } from '../state/use-done';
import { Button } from '../ui/Button';
import { Choices } from '../ui/Choices';
import { Empty } from '../ui/Empty';
import { neighbour } from '../ui/neighbour';
import { useStyles } from '../ui/styles';
import { AuditCard } from './AuditCard';
import { useLocked } from './use-locked';

/** 逐项: every row of the sheet, one open at a time. Arrow keys go on, Enter opens, Esc closes. */
export function AuditRows({ view, place }: { readonly view: AuditView; readonly place: AuditPlace }) {
  const styles = useStyles();
  const { follow } = usePane();
  const fixing = useFixing();
  const locked = useLocked();
  const { audit, lenient } = view;
  const [only, setOnly] = useState<'all' | 'open'>('all');
  const open = audit.rows.filter((row) => !isDecided(row));
  const offered = acceptable(audit);
  const shown =
    only === 'all' ? audit.rows : audit.rows.filter((row) => !isDecided(row) || row.name === place.row);
  useEffect(() => {
    if (place.row === null) return;
    const cards = [...document.querySelectorAll<HTMLElement>('[data-row]')];
    cards.find(({ dataset }) => dataset['row'] === place.row)?.scrollIntoView({ block: 'nearest' });
  }, [place.row]);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const next = neighbour(event);
    if (next === null) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
    follow(next.dataset['finding'] ?? '');
  };
  return (
    <>
      <div className={styles.row}>
        <Choices
          label="显示"
          chosen={only}
          onChoose={setOnly}
          choices={[
            { value: 'all', label: `全部 ${String(audit.rows.length)}` },
            { value: 'open', label: `待核 ${String(open.length)}` },
          ]}
        />
        {locked || offered.length === 0 ? null : (
          <Button
            size="small"
            className={styles.compact}
            title="未核的行以按标准算出的得分为核查得分"
            onClick={() => {
              fixing((session) => session.acceptProposed(null));
            }}
          >
            全部采纳建议（{offered.length}）
          </Button>
        )}
      </div>
      <JustDone />
      {shown.length === 0 ? <Empty>各行都已核完。</Empty> : null}
      {/* The keys are a shortcut: each row is reached by Tab too. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div onKeyDown={onKeyDown}>
        {shown.map((row) => (
          <AuditCard
            key={row.name}
            audit={audit}
            row={row}
            open={row.name === place.row}
            lenient={lenient.filter((one) => one.row === row.name).map((one) => one.message)}
          />
        ))}
      </div>
    </>
  );
}
