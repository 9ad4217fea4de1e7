import { formatPoints } from '../../scoring/format';
import { REASONS } from '../../scoring/explain';
import type { TallyEntryWorking, TallyWorking } from '../../scoring/working';
import { CellLink } from '../ui/CellLink';
import { useStyles } from '../ui/styles';
import { Clause } from './Clause';

/** 计数加减分: what each count adds or takes away. */
export function TallyView({ working }: { readonly working: TallyWorking }) {
  const styles = useStyles();
  return (
    <>
      <ul className={styles.list}>
        {working.entries.map((entry) => (
          <li key={entry.input.name} className={styles.between}>
            <span className={styles.wrap}>
              {entry.input.name}{' '}
              <CellLink name={entry.input.name} label={entry.input.name}>
                {entry.input.text ?? entry.input.refused ?? REASONS.blank}
              </CellLink>
              {entry.input.text === null ? '' : ` ${entry.input.unit ?? ''}`}
            </span>
            <span className={styles.numbers}>{effect(entry)}</span>
          </li>
        ))}
      </ul>
      <Clause text={working.clause} />
    </>
  );
}

function effect({ effective, cut }: TallyEntryWorking): string {
  if (effective === null) return '缺';
  const points = effective.isZero()
    ? '0'
    : `${effective.sign() < 0 ? '−' : '+'}${formatPoints(effective.abs())}`;
  return cut ? `${points}（封顶）` : points;
}
