import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useMemo } from 'react';
import type { SheetView } from '../../session/view';
import { formatPoints } from '../../scoring/format';
import { shownFindings } from '../model/findings';
import { missingCells } from '../model/missing';
import { narrativeCounts } from '../model/narratives';
import { usePane } from '../state/pane';
import { Button } from '../ui/Button';
import { useStyles } from '../ui/styles';
import { ScoreBar } from './ScoreBar';

const useOwn = makeStyles({
  header: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  // The corner of the pane belongs to the program around it: its menu lies there.
  top: {
    display: 'flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalXXL,
  },
  total: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
  },
  grade: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  rubric: { marginLeft: 'auto', minWidth: 0, whiteSpace: 'nowrap' },
  counts: { display: 'flex', flexWrap: 'wrap', margin: '0 -6px' },
  count: {
    minWidth: 'auto',
    minHeight: '24px',
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  zero: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});

/** What stays in sight whatever the view: total, grade, rubric, the bar, and the three counts. */
export function Header({ view }: { readonly view: SheetView }) {
  const own = useOwn();
  const styles = useStyles();
  const { navigation } = usePane();
  const { assessment, rubric } = view;
  const { place, year } = rubric.source;
  const total = formatPoints(assessment.total);
  const said = assessment.complete
    ? `合计 ${total} 分，等级 ${assessment.grade ?? ''}`
    : `合计暂计 ${total} 分，尚有指标缺数据`;
  return (
    <header className={own.header}>
      <h1 className={styles.hidden}>绩评</h1>
      <div className={own.top}>
        <span className={mergeClasses(own.total, styles.numbers)} aria-hidden="true">
          {total}
        </span>
        <span className={assessment.complete ? own.grade : styles.quiet} aria-hidden="true">
          {assessment.complete ? assessment.grade : '暂计'}
        </span>
        <Button
          appearance="subtle"
          size="small"
          className={own.rubric}
          title="评分标准：来源、版本、暂定之处"
          onClick={() => {
            navigation.page({ kind: 'rubric' });
          }}
        >
          {year} {place.replace(/^(.{2,})[市县区省]$/u, '$1')}
        </Button>
      </div>
      <p className={styles.hidden} role="status" aria-live="polite" aria-atomic="true">
        {said}
      </p>
      <ScoreBar assessment={assessment} />
      <Counts view={view} />
    </header>
  );
}

const Counts = memo(function Counts({ view }: { readonly view: SheetView }) {
  const own = useOwn();
  const { navigation } = usePane();
  const missing = useMemo(() => missingCells(view.assessment).length, [view.assessment]);
  const findings = shownFindings(view).length;
  const { empty } = narrativeCounts(view.narratives);
  const counts = [
    {
      text: `缺 ${String(missing)} 项`,
      count: missing,
      go: () => {
        navigation.page({ kind: 'data', only: 'missing' });
      },
    },
    {
      // Before the checks have run nothing is known, and 0 would say that all is well.
      text: view.reviewing ? '问题 …' : `问题 ${String(findings)}`,
      count: findings,
      go: () => {
        navigation.tab('findings');
      },
    },
    {
      text: `待填说明 ${String(empty)}`,
      count: empty,
      go: () => {
        navigation.tab('narratives');
      },
    },
  ];
  return (
    <div className={own.counts} role="group" aria-label="待办">
      {counts.map(({ text, count, go }) => (
        <Button
          key={text.replace(/[\d…]+/u, '')}
          appearance="transparent"
          size="small"
          className={mergeClasses(own.count, count === 0 && own.zero)}
          onClick={go}
        >
          {text}
        </Button>
      ))}
    </div>
  );
});
