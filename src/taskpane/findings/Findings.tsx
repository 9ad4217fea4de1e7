import { mergeClasses } from '@fluentui/react-components';
import { type KeyboardEvent, useMemo, useState } from 'react';
import type { FindingView } from '../../session/view';
import { byRow, bySeverity, filtered, type FindingFilter, NO_FILTER } from '../model/finding-list';
import { findingKey, targetsOf } from '../model/finding-targets';
import { ignoredFindings, shownFindings } from '../model/findings';
import { usePane, useSettings, useSheet } from '../state/pane';
import { useKeptFocus } from '../state/use-kept-focus';
import { useCurrentFinding } from '../state/use-current-finding';
import { Empty } from '../ui/Empty';
import { Skeleton } from '../ui/Skeleton';
import { useStyles } from '../ui/styles';
import { neighbour } from '../ui/neighbour';
import { FilterBar } from './FilterBar';
import { FindingActions } from './FindingActions';
import { FindingCard } from './FindingCard';
import { IgnoredFindings } from './IgnoredFindings';
import { JustDone } from './JustDone';

/** 问题: what is wrong, gravest first or row by row. Arrow keys go on and the sheet follows; Esc returns. */
export default function Findings() {
  const styles = useStyles();
  const view = useSheet();
  const findings = useMemo(() => shownFindings(view), [view]);
  const ignored = useMemo(() => ignoredFindings(view), [view]);
  const kept = useKeptFocus<HTMLDivElement>();
  return (
    <div className={styles.column} {...kept}>
      <FindingActions />
      <JustDone />
      {view.reviewing ? (
        <Reviewing />
      ) : findings.length === 0 ? (
        <Empty>{ignored.length === 0 ? '没有发现问题。' : '没有其他问题。'}</Empty>
      ) : (
        <FindingList findings={findings} />
      )}
      {ignored.length === 0 ? null : <IgnoredFindings ignored={ignored} />}
    </div>
  );
}

/** The checks have not run yet: an empty list would say that all is well. */
function Reviewing() {
  const styles = useStyles();
  return (
    <div className={styles.tight} role="status">
      <span className={mergeClasses(styles.small, styles.quiet)}>正在检查…</span>
      <Skeleton widths={['100%', '70%']} />
    </div>
  );
}

function FindingList({ findings }: { readonly findings: readonly FindingView[] }) {
  const styles = useStyles();
  const { follow } = usePane();
  const view = useSheet();
  const { findingsByRow } = useSettings();
  const [filter, setFilter] = useState<FindingFilter>(NO_FILTER);
  const shown = useMemo(() => filtered(findings, filter), [findings, filter]);
  const groups = useMemo(
    () => (findingsByRow ? byRow(view, shown) : bySeverity(shown)),
    [findingsByRow, view, shown],
  );
  const current = useCurrentFinding(shown);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const next = neighbour(event);
    if (next === null) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
    const name = next.dataset['finding'];
    if (name !== undefined && name !== '') follow(name);
  };
  return (
    <>
      <FilterBar findings={findings} shown={shown.length} filter={filter} onChange={setFilter} />
      {shown.length === 0 ? <Empty>没有符合筛选条件的问题。</Empty> : null}
      {/* The keys are a shortcut: each finding is reached by Tab too. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className={styles.column} onKeyDown={onKeyDown}>
        {groups.map((group) => (
          <section key={group.title} className={styles.column} aria-label={group.title}>
            <h2 className={styles.heading}>
              {group.title}（{group.findings.length}）
            </h2>
            {keyed(group.findings).map(([key, one]) => (
              <FindingCard
                key={key}
                view={one}
                inRow={findingsByRow}
                current={
                  current !== null && targetsOf(one, view.binding).some(({ name }) => name === current)
                }
              />
            ))}
          </section>
        ))}
      </div>
    </>
  );
}

/** Findings with keys by which a card stays open while others come and go. */
function keyed(findings: readonly FindingView[]): readonly (readonly [string, FindingView])[] {
  const seen = new Map<string, number>();
  return findings.map((one) => {
    const key = findingKey(one.finding);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return [count === 0 ? key : `${key} ${String(count)}`, one];
  });
}
