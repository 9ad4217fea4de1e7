import { formatPoints } from '../../scoring/format';
import type { PartsWorking } from '../../scoring/working';
import type { JudgedRow } from '../model/judged';
import { useStyles } from '../ui/styles';
import { LeafView } from './Leaf';
import { TransferView } from './transfer';

interface Props {
  readonly working: PartsWorking;
  readonly judged: JudgedRow | null;
}

/** 分部分: each part with its points, one below the other. */
export function PartsView({ working, judged }: Props) {
  const styles = useStyles();
  return working.parts.map((part) => (
    <section key={part.name} className={styles.section}>
      <div className={styles.between}>
        <h3 className={styles.heading}>{part.name}</h3>
        <span className={styles.numbers}>
          {part.points === null ? '缺' : formatPoints(part.points)} / {formatPoints(part.full)}
        </span>
      </div>
      {part.kind === 'transfer' ? (
        <TransferView working={part} card={judged?.cards.find((card) => card.item.key === part.name)} />
      ) : (
        <LeafView working={part} />
      )}
    </section>
  ));
}
