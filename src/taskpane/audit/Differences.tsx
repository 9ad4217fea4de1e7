import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { rowName } from '../../rubric/names';
import type { AuditRow } from '../../scoring/audit';
import type { AuditView } from '../../session/view';
import { points, totalDifference } from '../model/audit';
import { usePane } from '../state/pane';
import { Button } from '../ui/Button';
import { CellLink } from '../ui/CellLink';
import { Empty } from '../ui/Empty';
import { signedPoints } from '../ui/signed-points';
import { useStyles } from '../ui/styles';

const useOwn = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  total: { fontWeight: tokens.fontWeightSemibold },
  name: { padding: 0, justifyContent: 'flex-start', textAlign: 'start', fontSize: tokens.fontSizeBase300 },
  reason: { whiteSpace: 'pre-line' },
});

/** 差异: 自评 against 核查 row by row with the reasons, largest loss first, and the total; then what leniency costs. */
export function Differences({ view }: { readonly view: AuditView }) {
  const own = useOwn();
  const styles = useStyles();
  const { audit, lenient } = view;
  const { differences, complete, total, selfTotal, grade } = audit;
  const difference = totalDifference(audit);
  return (
    <>
      {differences.length === 0 ? (
        <Empty>已核的各行与自评一致。</Empty>
      ) : (
        <ul className={styles.list}>
          {differences.map((row) => (
            <Item key={row.name} row={row} />
          ))}
        </ul>
      )}
      <div className={mergeClasses(own.item, own.total)}>
        <span className={styles.between}>
          <span>合计</span>
          <span className={styles.numbers}>
            自评 {points(selfTotal)} → 核查 {points(total)}
            {difference === null ? '' : `\u3000${signedPoints(difference)}`}
          </span>
        </span>
        <span className={styles.small}>
          {complete ? `核查等级：${grade ?? '—'}` : '尚有未核的行，核查合计只计已核的行，等级未定。'}
        </span>
      </div>
      {lenient.length === 0 ? null : (
        <section className={styles.section} aria-label="从宽计分">
          <h3 className={styles.heading}>从宽计分（{lenient.length}）</h3>
          <ul className={styles.list}>
            {lenient.map(({ row, message }) => (
              <li key={`${row} ${message}`} className={own.item}>
                <span>
                  <CellLink name={rowName('score', row)} label={`${row}得分`}>
                    {row}
                  </CellLink>
                </span>
                <span className={mergeClasses(styles.small, styles.wrap)}>{message}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Item({ row }: { readonly row: AuditRow }) {
  const own = useOwn();
  const styles = useStyles();
  const { navigation } = usePane();
  const { name, self, decided, difference, reason, note, state } = row;
  const why = reason !== '' ? reason : note;
  return (
    <li className={own.item}>
      <span className={styles.between}>
        <Button
          size="small"
          appearance="subtle"
          className={own.name}
          aria-label={`看${name}的核查`}
          onClick={() => {
            navigation.page({ kind: 'audit', part: 'rows', row: name });
          }}
        >
          {name} ›
        </Button>
        <span className={styles.numbers}>
          {points(self)} → {points(decided)}
          <strong>{difference === null ? '' : `\u3000${signedPoints(difference)}`}</strong>
        </span>
      </span>
      <span className={mergeClasses(styles.small, styles.wrap, own.reason, why === '' && styles.quiet)}>
        {why !== '' ? why : state === 'accepted' ? '按评分标准计算。' : '没有写明原因。'}
      </span>
    </li>
  );
}
