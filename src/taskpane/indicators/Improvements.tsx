import type { RowResult } from '../../scoring/assessment';
import { amountOf } from '../../scoring/explain';
import { formatPoints } from '../../scoring/format';
import { useSheet } from '../state/pane';
import { CellLink } from '../ui/CellLink';
import { useStyles } from '../ui/styles';

/** How far it is to the next band, by the data that can move. */
export function Improvements({ result }: { readonly result: RowResult }) {
  const styles = useStyles();
  const { assessment } = useSheet();
  return result.improvements.map((way) => (
    <p key={`${way.input} ${way.to.toDecimalText()}`} className={styles.paragraph}>
      <CellLink name={way.input} label={way.input}>
        {way.input}
      </CellLink>
      再{way.change.sign() > 0 ? '增加' : '减少'} {amountOf(assessment, way.input, way.change.abs())}（至{' '}
      {amountOf(assessment, way.input, way.to)}）可得 {formatPoints(way.score)} 分
    </p>
  ));
}
