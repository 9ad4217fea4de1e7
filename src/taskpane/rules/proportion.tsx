import { formatPoints } from '../../scoring/format';
import type { ProportionWorking } from '../../scoring/working';
import { Meter } from '../ui/Meter';
import { useStyles } from '../ui/styles';
import { Clause, SpecialLine } from './Clause';
import { measure, ValueLine } from './ValueLine';

/** 按比例: how far the value is on its way to full points. */
export function ProportionView({ working }: { readonly working: ProportionWorking }) {
  const styles = useStyles();
  const { value, of, full, points, special } = working;
  const number =
    special === null && points !== null && value.outcome.kind === 'number' ? value.outcome.value : null;
  return (
    <>
      <ValueLine value={value} />
      {number !== null ? (
        <div>
          <Meter part={number} whole={of} />
          <div className={`${styles.between} ${styles.small} ${styles.numbers}`}>
            <span>0</span>
            <span>{measure(of, value)} 得满分</span>
          </div>
        </div>
      ) : null}
      <SpecialLine special={special} />
      {number !== null && points !== null ? (
        <p className={styles.paragraph}>
          {formatPoints(full)} 分 × {value.display}
          {measure(of, value) === '100%' ? '' : ` ÷ ${measure(of, value)}`}
          {points.eq(full) ? '，不超过满分，' : ' '}= {points.toDecimalText(12)} 分
        </p>
      ) : null}
      <Clause text={working.clause} />
    </>
  );
}
