import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { formatPoints } from '../../scoring/format';
import { type JudgedRow, judgedRows } from '../model/judged';
import { useTarget } from '../state/use-target';
import { usePane, usePlace, useSheet } from '../state/pane';
import { Button } from '../ui/Button';
import { Choices } from '../ui/Choices';
import { Empty } from '../ui/Empty';
import { useStyles } from '../ui/styles';
import { JudgementCard } from './JudgementCard';

const useOwn = makeStyles({
  row: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

/** 判定: a card for each judged item, in the order of the working paper. */
export default function Judgements() {
  const styles = useStyles();
  const { assessment } = useSheet();
  const { target } = usePlace();
  const rows = useMemo(() => judgedRows(assessment), [assessment]);
  const open = rows.filter(isOpen).length;
  const [wanted, setOnly] = useState<'open' | 'all'>('all');
  const only = open === 0 ? 'all' : wanted;
  const shown =
    only === 'all' ? rows : rows.filter((row) => isOpen(row) || row.indicator.name === target?.row);
  useTarget();
  if (rows.length === 0) return <Empty>本评分标准没有需要人工判定的项。</Empty>;
  return (
    <div className={styles.column}>
      {open === 0 ? null : (
        <Choices
          label="显示"
          chosen={only}
          onChoose={setOnly}
          choices={[
            { value: 'all', label: '全部' },
            { value: 'open', label: `未判定 ${String(open)}` },
          ]}
        />
      )}
      {shown.map((row) => (
        <Row key={row.indicator.name} row={row} />
      ))}
    </div>
  );
}

function isOpen({ result }: JudgedRow): boolean {
  return result.missing.some((one) => one.reason !== 'blank' && one.name.startsWith(`${result.name}.`));
}

function Row({ row }: { readonly row: JudgedRow }) {
  const own = useOwn();
  const styles = useStyles();
  const { navigation } = usePane();
  const { name, score, weight } = row.result;
  return (
    <section className={own.row} data-row={name} aria-label={name}>
      <div className={styles.between}>
        <h2 className={styles.title}>{name}</h2>
        <Button
          appearance="subtle"
          size="small"
          className={mergeClasses(styles.numbers, styles.compact)}
          title={`${name}的依据`}
          onClick={() => {
            navigation.open(name);
          }}
        >
          {score === null ? '缺' : formatPoints(score)} / {weight === null ? '' : formatPoints(weight)}{' '}
          <span aria-hidden="true">›</span>
          <span className={styles.hidden}>{name}的依据</span>
        </Button>
      </div>
      {row.cards.map((card) => (
        <JudgementCard key={card.names.verdict} card={card} />
      ))}
    </section>
  );
}
