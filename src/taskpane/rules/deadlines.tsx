import type { DeadlinesWorking } from '../../scoring/working';
import { CellLink } from '../ui/CellLink';
import { useStyles } from '../ui/styles';
import { Clause } from './Clause';

/** 限期: the kinds that apply, each on time or late. */
export function DeadlinesView({ working }: { readonly working: DeadlinesWorking }) {
  const styles = useStyles();
  return (
    <>
      <ul className={styles.list}>
        {working.items.map(({ name, input, within, onTime }) => (
          <li key={input.name} className={styles.between}>
            <span className={styles.wrap}>
              {name}{' '}
              <CellLink name={input.name} label={input.name}>
                {input.text === null ? (input.refused ?? '空白') : `${input.text} 天`}
              </CellLink>
              ，限 {within.toDecimalText()} 天
            </span>
            <span className={styles.numbers}>{onTime === null ? '不适用' : onTime ? '按期' : '超期'}</span>
          </li>
        ))}
      </ul>
      <Clause text={working.clause} />
    </>
  );
}
