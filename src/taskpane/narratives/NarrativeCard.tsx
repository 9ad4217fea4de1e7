import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type Dispatch, lazy, memo, type SetStateAction, Suspense } from 'react';
import { rowName } from '../../rubric/names';
import { formatPoints } from '../../scoring/format';
import type { NarrativeRow } from '../../session/view';
import { isOpen } from '../model/narratives';
import { usePane, useSheet } from '../state/pane';
import { Button } from '../ui/Button';
import { CellLink } from '../ui/CellLink';
import { CopyButton } from '../ui/CopyButton';
import { useStyles } from '../ui/styles';

// Only rows that differ need the comparison.
const Difference = lazy(() => import('./Difference'));

const useOwn = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  owner: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    padding: '1px 4px',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
  },
  text: { whiteSpace: 'pre-line' },
  actions: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, flexWrap: 'wrap' },
});

const OWNERS: Readonly<Record<NarrativeRow['owner'], string>> = {
  blank: '空白',
  product: '程序',
  person: '人工',
};

interface Props {
  readonly narrative: NarrativeRow;
  readonly ticked: boolean;
  readonly onTick: Dispatch<SetStateAction<ReadonlySet<string>>>;
}

/** The 评分说明 of one row. */
export const NarrativeCard = memo(
  function NarrativeCard({ narrative, ticked, onTick }: Props) {
    const own = useOwn();
    const styles = useStyles();
    const { session } = usePane();
    const { assessment } = useSheet();
    const { row, owner } = narrative;
    const score = assessment.row(row)?.score ?? null;
    const open = isOpen(narrative);
    const verb = owner === 'blank' ? '填入' : narrative.proposed === null ? '清除' : '更新';
    return (
      <section className={own.card} data-row={row} aria-label={`${row} 评分说明`}>
        <div className={styles.between}>
          <strong className={styles.wrap}>
            <CellLink name={rowName('narrative', row)} label={`${row}评分说明`}>
              {row}
            </CellLink>
          </strong>
          <span className={styles.ends}>
            <span className={own.owner}>{OWNERS[owner]}</span>
            <span className={styles.numbers}>{score === null ? '缺' : `${formatPoints(score)} 分`}</span>
          </span>
        </div>
        <Texts narrative={narrative} />
        <div className={own.actions}>
          {open && owner !== 'person' ? (
            <Button
              size="small"
              className={styles.compact}
              aria-label={`${verb}${row}的说明`}
              onClick={() => {
                void session.fillNarratives({ kind: 'rows', rows: [row] });
              }}
            >
              {verb}
            </Button>
          ) : null}
          {open && owner === 'person' ? (
            <Checkbox
              checked={ticked}
              label="改用建议的说明"
              aria-label={`${row}：改用建议的说明`}
              onChange={(_, { checked }) => {
                onTick((before) => {
                  const after = new Set(before);
                  if (checked === true) after.add(row);
                  else after.delete(row);
                  return after;
                });
              }}
            />
          ) : null}
          {narrative.proposed === null ? null : (
            <CopyButton text={narrative.proposed} what={`${row}的建议说明`} />
          )}
        </div>
      </section>
    );
  },
  // A new assessment makes new rows; only one that says something else is drawn again.
  (before, after) =>
    before.ticked === after.ticked &&
    before.narrative.row === after.narrative.row &&
    before.narrative.present === after.narrative.present &&
    before.narrative.proposed === after.narrative.proposed &&
    before.narrative.owner === after.narrative.owner,
);

function Texts({ narrative }: { readonly narrative: NarrativeRow }) {
  const own = useOwn();
  const styles = useStyles();
  const { present, proposed, same } = narrative;
  const text = mergeClasses(styles.paragraph, styles.small, own.text);
  const plain = mergeClasses(text, styles.quiet);
  if (proposed === null)
    return (
      <>
        {present === '' ? null : <p className={text}>{present}</p>}
        <p className={plain}>
          {isOpen(narrative)
            ? '本行缺数据，暂不能生成说明；以前填入的已不适用，更新时清除。'
            : '本行缺数据，暂不能生成说明。'}
        </p>
      </>
    );
  if (present === '') return <p className={text}>{proposed}</p>;
  if (same) return <p className={text}>{present}</p>;
  return (
    <Suspense fallback={<p className={text}>{present}</p>}>
      <Difference present={present} proposed={proposed} />
    </Suspense>
  );
}
