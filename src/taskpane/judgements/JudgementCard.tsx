import { makeStyles, mergeClasses, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { VERDICTS } from '../../rubric/rubric';
import { formatPoints } from '../../scoring/format';
import type { JudgedCard } from '../model/judged';
import { LeafView } from '../rules/Leaf';
import { usePane } from '../state/pane';
import { Button } from '../ui/Button';
import { Choices } from '../ui/Choices';
import { CellField, GrowingField } from '../ui/Field';
import { useStyles } from '../ui/styles';

const useOwn = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalSNudge,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    margin: 0,
    minWidth: 0,
  },
  clause: { color: tokens.colorNeutralForeground2, whiteSpace: 'pre-line' },
  fault: { color: tokens.colorStatusDangerForeground1 },
  computed: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  verdict: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  deduct: { maxWidth: '140px' },
  option: { alignItems: 'flex-start' },
});

interface Props {
  readonly card: JudgedCard;
  /** Whether the item's name stands above; not where a heading says it already. */
  readonly titled?: boolean;
}

/** One judgement: what the standard says, the verdict, and what goes with it. */
export const JudgementCard = memo(function JudgementCard({ card, titled = true }: Props) {
  const own = useOwn();
  const styles = useStyles();
  const { follow } = usePane();
  const { item, given, names } = card;
  const title = item.key === null ? '情形' : item.key === item.name ? item.name : `${item.key} ${item.name}`;
  const toCell = (name: string) => () => {
    follow(name);
  };
  return (
    <section className={own.card} aria-label={`${card.row} ${title}`}>
      {titled ? (
        <div className={styles.between}>
          <strong className={styles.wrap}>{title}</strong>
          <span className={styles.numbers} title="得分 / 分值">
            {card.points === null ? (card.computed === null ? '未判定' : '缺') : formatPoints(card.points)}
            {card.full === null ? '' : ` / ${formatPoints(card.full)}`}
          </span>
        </div>
      ) : null}
      {card.clause === null ? null : (
        <p className={mergeClasses(styles.paragraph, styles.small, own.clause)}>{card.clause}</p>
      )}
      {card.computed === null ? null : (
        <div className={own.computed}>
          <LeafView working={{ ...card.computed, clause: null }} />
        </div>
      )}
      <Verdict card={card} title={title} />
      {card.fault === null ? null : (
        <p className={mergeClasses(styles.paragraph, styles.small, own.fault)} role="alert">
          {card.fault}
        </p>
      )}
      {given.verdict === VERDICTS.discretion ? (
        <div className={own.deduct}>
          <CellField
            name={names.deduct}
            label="扣分"
            value={given.deduct ?? ''}
            unit="分"
            numeric
            onFocus={toCell(names.deduct)}
          />
        </div>
      ) : null}
      <GrowingField
        name={names.reason}
        label="理由"
        value={given.reason ?? ''}
        onFocus={toCell(names.reason)}
      />
      <GrowingField
        name={names.evidence}
        label="佐证"
        value={given.evidence ?? ''}
        onFocus={toCell(names.evidence)}
      />
    </section>
  );
});

/** Options that fit into one line of the narrowest pane, in characters. */
const ONE_LINE = 13;

function Verdict({ card, title }: { readonly card: JudgedCard; readonly title: string }) {
  const own = useOwn();
  const styles = useStyles();
  const { session } = usePane();
  const { options, names, given } = card;
  const chosen = given.verdict ?? '';
  const write = (verdict: string): void => {
    void session.setCell(names.verdict, verdict);
  };
  if (options.length === 0) return null;
  const short = options.reduce((sum, one) => sum + one.label.length, 0) <= ONE_LINE;
  const byData = options.some((one) => one.value === '');
  return (
    <div className={own.verdict}>
      {short && options.every((one) => one.points === null) ? (
        <Choices label={`${title}：判定`} choices={options} chosen={chosen} onChoose={write} />
      ) : (
        <Options card={card} onChoose={write} />
      )}
      {chosen === '' || byData ? null : (
        <Button
          appearance="subtle"
          size="small"
          className={styles.compact}
          aria-label={`清除${title}的判定`}
          onClick={() => {
            write('');
          }}
        >
          清除
        </Button>
      )}
    </div>
  );
}

function Options({
  card,
  onChoose,
}: {
  readonly card: JudgedCard;
  readonly onChoose: (value: string) => void;
}) {
  const own = useOwn();
  return (
    <RadioGroup
      aria-label={`${card.row}：情形`}
      value={card.given.verdict ?? ''}
      onChange={(_, { value }) => {
        onChoose(value);
      }}
    >
      {card.options.map(({ value, label, points }) => (
        <Radio
          key={value}
          className={own.option}
          value={value}
          label={points === null ? label : `${label}（${formatPoints(points)} 分）`}
        />
      ))}
    </RadioGroup>
  );
}
