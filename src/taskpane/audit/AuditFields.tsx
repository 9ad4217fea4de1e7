import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { rowName } from '../../rubric/names';
import type { Audit, AuditRow } from '../../scoring/audit';
import { explainRow } from '../../scoring/explain';
import { own as ownText } from '../../scoring/facts';
import { Derivation } from '../indicators/Derivation';
import { nextOpen, points, reasonFault, scoreFault } from '../model/audit';
import { missingCells } from '../model/missing';
import { usePane, useSheet } from '../state/pane';
import { Button } from '../ui/Button';
import { Disclosure } from '../ui/Disclosure';
import { CellField, GrowingField } from '../ui/Field';
import { Note } from '../ui/Note';
import { RowButton } from '../ui/RowButton';
import { useStyles } from '../ui/styles';
import { useLocked } from './use-locked';

const useOwn = makeStyles({
  score: { display: 'flex', alignItems: 'flex-end', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  field: { width: '120px' },
  wide: { width: '100%' },
  said: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

interface Props {
  readonly audit: Audit;
  readonly row: AuditRow;
  readonly lenient: readonly string[];
}

/** What is decided of a row and why, beside what the unit says and what the rule gives. */
export function AuditFields({ audit, row, lenient }: Props) {
  const own = useOwn();
  const styles = useStyles();
  const { session, navigation } = usePane();
  const locked = useLocked();
  const { name, proposed, state, typed } = row;
  const next = nextOpen(audit, name);
  const score = rowName('reviewScore', name);
  return (
    <div className={styles.column}>
      {lenient.map((message) => (
        <Note key={message} tone="warning" word="从宽：">
          <span>{message}</span>
        </Note>
      ))}
      <Statement audit={audit} row={row} />
      <Proposal audit={audit} row={row} />
      <div className={own.score}>
        <div className={scoreFault(row) === null ? own.field : own.wide}>
          <CellField
            name={score}
            label="核查得分"
            value={typed}
            unit="分"
            numeric
            placeholder="未核"
            readOnly={locked}
            fault={scoreFault(row)}
          />
        </div>
        {locked || proposed === null || state === 'accepted' ? null : (
          <Button
            size="small"
            appearance={state === 'open' ? 'primary' : 'secondary'}
            aria-label={`采纳 ${points(proposed)}：${name}`}
            onClick={() => {
              // 采纳 takes open rows only; over another score the person's own entry is what counts.
              if (state === 'open') void session.acceptProposed([name]);
              else void session.setCell(score, points(proposed).replace('−', '-'));
            }}
          >
            采纳 {points(proposed)}
          </Button>
        )}
        {locked || typed === '' ? null : (
          <Button
            size="small"
            aria-label={`改回未核：${name}`}
            onClick={() => {
              void session.setCell(score, '');
            }}
          >
            改回未核
          </Button>
        )}
      </div>
      <GrowingField
        name={rowName('reviewReason', name)}
        label="扣分原因"
        labelAbove
        value={row.reason}
        readOnly={locked}
        fault={reasonFault(row)}
        placeholder={!locked && (state === 'accepted' || state === 'open') ? '与建议得分不同时必填' : ''}
      />
      <GrowingField
        name={rowName('reviewNote', name)}
        label="核查说明"
        labelAbove
        value={row.note}
        readOnly={locked}
        placeholder={locked ? '' : '可以不填'}
      />
      {next === null ? null : (
        <RowButton
          className={styles.small}
          onClick={() => {
            navigation.page({ kind: 'audit', part: 'rows', row: next });
          }}
        >
          <span className={styles.wrap}>下一项待核：{next} ›</span>
        </RowButton>
      )}
    </div>
  );
}

/** What the unit itself says of the row; of 加减分项 it is the evidence. */
function Statement({ audit: { assessment }, row }: Pick<Props, 'audit' | 'row'>) {
  const own = useOwn();
  const styles = useStyles();
  const said = ownText(assessment.facts.narratives, row.name) ?? '';
  const called = row.weight === null ? '自评说明（佐证）' : '自评说明';
  const blank =
    row.weight === null && row.self !== null && !row.self.isZero() ? '没有写明加减分的依据。' : '没有填写。';
  return (
    <div className={styles.small}>
      <span className={styles.quiet}>{called}</span>
      <p className={mergeClasses(own.said, said === '' && styles.quiet)}>{said === '' ? blank : said}</p>
    </div>
  );
}

/** How the rule comes to its score, or what it lacks for one. */
function Proposal({ audit: { assessment }, row }: Pick<Props, 'audit' | 'row'>) {
  const own = useOwn();
  const styles = useStyles();
  const { rubric } = useSheet();
  const { name, proposed } = row;
  const missing = useMemo(
    () => missingCells(assessment).filter((one) => one.rows.includes(name)),
    [assessment, name],
  );
  const result = name === assessment.adjustment.name ? assessment.adjustment : assessment.row(name);
  const standard = (rubric.indicator(name) ?? rubric.source.adjustment).standard;
  return (
    <div>
      {proposed === null ? (
        <p className={mergeClasses(styles.paragraph, styles.small)}>
          没有建议得分：
          {missing.length === 0
            ? '评分标准不能算出此行。'
            : `${missing.map(({ label, why }) => `${label}${why}`).join('、')}。`}
        </p>
      ) : null}
      {result === undefined || proposed === null ? null : (
        <Disclosure title={`建议 ${points(proposed)} 分的推导`}>
          {() => <Derivation line={explainRow(assessment, result)} />}
        </Disclosure>
      )}
      {standard === undefined ? null : (
        <Disclosure title="评分标准原文">{() => <p className={own.said}>{standard}</p>}</Disclosure>
      )}
    </div>
  );
}
