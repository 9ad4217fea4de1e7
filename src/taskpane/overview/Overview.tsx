import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { rowName } from '../../rubric/names';
import { formatPoints } from '../../scoring/format';
import { type GroupState, groupStates, type Loss, losses } from '../model/groups';
import { type MissingCell, missingCells } from '../model/missing';
import { usePane, useSheet } from '../state/pane';
import { Button } from '../ui/Button';
import { Meter } from '../ui/Meter';
import { RowButton } from '../ui/RowButton';
import { signedPoints } from '../ui/signed-points';
import { useStyles } from '../ui/styles';

const useOwn = makeStyles({
  group: { flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalXXS },
  figure: { minWidth: '3.2em', textAlign: 'end', flexShrink: 0 },
  chevron: { marginLeft: 'auto', color: tokens.colorNeutralForeground2 },
  why: { flexShrink: 0, maxWidth: '50%' },
});

/** As many lines as fit beside the groups; the rest is one step away. */
const MOST = 5;

/** 总览: how many points, what is missing, where points were lost. */
export function Overview() {
  const styles = useStyles();
  const { assessment } = useSheet();
  const groups = useMemo(() => groupStates(assessment, 1), [assessment]);
  const missing = useMemo(() => missingCells(assessment), [assessment]);
  const lost = useMemo(() => losses(assessment), [assessment]);
  const { nextGrade, adjustment } = assessment;
  return (
    <div className={styles.column}>
      {nextGrade === null ? null : (
        <p className={styles.paragraph}>
          距“{nextGrade.name}”还差{' '}
          <strong className={styles.numbers}>{formatPoints(nextGrade.points)}</strong> 分
        </p>
      )}
      {missing.length === 0 ? null : <MissingList missing={missing} />}
      <section aria-label="各部分得分" className={styles.tight}>
        {groups.map((group) => (
          <GroupLine key={group.name} group={group} />
        ))}
        <AdjustmentLine
          name={adjustment.name}
          score={adjustment.score === null ? '缺' : signedPoints(adjustment.score)}
        />
      </section>
      {lost.length === 0 ? null : <LossList lost={lost} />}
      <AuditLine />
    </div>
  );
}

function GroupLine({ group }: { readonly group: GroupState }) {
  const own = useOwn();
  const styles = useStyles();
  const { navigation } = usePane();
  const first = group.rows[0]?.name;
  return (
    <RowButton
      className={own.group}
      onClick={() => {
        if (first !== undefined) navigation.show('indicators', first);
      }}
    >
      <span className={styles.between}>
        <span className={styles.wrap}>{group.name}</span>
        <span className={styles.numbers}>
          {group.complete ? '' : '暂计 '}
          {formatPoints(group.score)} / {formatPoints(group.weight)}
        </span>
      </span>
      <Meter part={group.score} whole={group.weight} />
    </RowButton>
  );
}

function AdjustmentLine({ name, score }: { readonly name: string; readonly score: string }) {
  const styles = useStyles();
  const { navigation } = usePane();
  return (
    <RowButton
      onClick={() => {
        navigation.open(name);
      }}
    >
      <span className={mergeClasses(styles.between, styles.grow)}>
        <span className={styles.wrap}>{name}</span>
        <span className={styles.numbers}>{score}</span>
      </span>
    </RowButton>
  );
}

function MissingList({ missing }: { readonly missing: readonly MissingCell[] }) {
  const own = useOwn();
  const styles = useStyles();
  const { navigation, reveal } = usePane();
  return (
    <section aria-label="还缺什么">
      <div className={styles.between}>
        <h2 className={styles.heading}>还缺</h2>
        {missing.length > MOST ? (
          <Button
            appearance="subtle"
            size="small"
            onClick={() => {
              navigation.page({ kind: 'data', only: 'missing' });
            }}
          >
            全部 {missing.length} 项 ›
          </Button>
        ) : null}
      </div>
      <ul className={styles.list}>
        {missing.slice(0, MOST).map((one) => (
          <li key={one.name}>
            <RowButton
              title={`${one.rows.join('、')}待此计分`}
              onClick={() => {
                reveal(one.name);
                if (one.kind === 'judgement') navigation.show('judgements', one.row);
                else navigation.open(one.row);
              }}
            >
              <span className={mergeClasses(styles.wrap, styles.grow)}>{one.label}</span>
              <span className={mergeClasses(styles.quiet, styles.small, own.why)}>{one.why}</span>
              <span className={own.chevron} aria-hidden="true">
                ›
              </span>
            </RowButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The way to 核查, and how far it has come. */
function AuditLine() {
  const own = useOwn();
  const styles = useStyles();
  const { navigation } = usePane();
  const audit = useSheet().audit?.audit ?? null;
  return (
    <section aria-label="核查">
      <RowButton
        onClick={() => {
          navigation.page({ kind: 'audit', part: 'rows', row: null });
        }}
      >
        <span className={styles.grow}>核查评分</span>
        <span className={mergeClasses(styles.quiet, styles.small)}>
          {audit === null ? '未开始' : `已核 ${String(audit.decided)} / ${String(audit.rows.length)}`}
        </span>
        <span className={own.chevron} aria-hidden="true">
          ›
        </span>
      </RowButton>
    </section>
  );
}

function LossList({ lost }: { readonly lost: readonly Loss[] }) {
  const own = useOwn();
  const styles = useStyles();
  const { navigation, follow } = usePane();
  return (
    <section aria-label="失分最多">
      <h2 className={styles.heading}>失分最多</h2>
      <ul className={styles.list}>
        {lost.slice(0, MOST).map(({ row, lost: points }) => (
          <li key={row.name}>
            <RowButton
              onClick={() => {
                follow(rowName('score', row.name));
                navigation.open(row.name);
              }}
            >
              <strong className={mergeClasses(styles.numbers, own.figure)}>−{formatPoints(points)}</strong>
              <span className={mergeClasses(styles.wrap, styles.grow)}>{row.name}</span>
              <span className={own.chevron} aria-hidden="true">
                ›
              </span>
            </RowButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
