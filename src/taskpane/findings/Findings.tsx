import { type KeyboardEvent, useMemo } from 'react';
import { SEVERITIES, shownFindings, targetsOf } from '../model/findings';
import { usePane, useSheet } from '../state/pane';
import { Empty } from '../ui/Empty';
import { useStyles } from '../ui/styles';
import { FindingCard } from './FindingCard';

/** 问题: what is wrong, gravest first. Arrow keys go from one to the next and the sheet follows; Esc returns. */
export default function Findings() {
  const styles = useStyles();
  const { follow } = usePane();
  const view = useSheet();
  const findings = useMemo(() => shownFindings(view), [view]);
  if (findings.length === 0) return <Empty>没有发现问题。</Empty>;
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const heads = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-finding]')];
    const inside = document.activeElement
      ?.closest('[data-card]')
      ?.querySelector<HTMLElement>('[data-finding]');
    const now = inside == null ? -1 : heads.indexOf(inside);
    const next = heads[event.key === 'ArrowDown' ? now + 1 : now - 1];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
    const name = next.dataset['finding'];
    if (name !== undefined && name !== '') follow(name);
  };
  return (
    // The keys are a shortcut: each finding is reached by Tab too.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.column} onKeyDown={onKeyDown}>
      {SEVERITIES.map(([severity, title]) => {
        const found = findings.filter(({ finding }) => finding.severity === severity);
        return found.length === 0 ? null : (
          <section key={severity} className={styles.column} aria-label={title}>
            <h2 className={styles.heading}>
              {title}（{found.length}）
            </h2>
            {found.map((one, index) => (
              <FindingCard
                key={`${one.finding.code} ${targetsOf(one, view.binding)[0]?.name ?? ''} ${String(index)}`}
                view={one}
              />
            ))}
          </section>
        );
      })}
    </div>
  );
}
