import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ratioName } from '../../rubric/names';
import { measure, shownValue } from '../../scoring/rules/value';
import type { ValueTrace } from '../../scoring/working';
import { formulaPieces } from '../model/formula';
import { useSheet } from '../state/pane';
import { CellLink } from '../ui/CellLink';
import { useStyles } from '../ui/styles';

const useOwn = makeStyles({
  value: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  none: { fontSize: tokens.fontSizeBase300, color: tokens.colorNeutralForeground2 },
  formula: { overflowWrap: 'anywhere' },
});

export { measure };

/** The value large, and the formula with its numbers, each a link to its cell. */
export function ValueLine({ value }: { readonly value: ValueTrace }) {
  const own = useOwn();
  const styles = useStyles();
  const { assessment, rubric } = useSheet();
  const name = value.name;
  const unit = name === null ? undefined : rubric.inputs.get(name)?.unit;
  const shown = value.display ?? shownValue(value);
  const isRatio = name !== null && rubric.values.get(name)?.kind === 'ratio';
  return (
    <div>
      <div className={mergeClasses(own.value, value.display === null && own.none)}>
        {name !== null && value.display !== null ? (
          <CellLink name={isRatio ? ratioName(name) : name} label={name}>
            {shown}
          </CellLink>
        ) : (
          shown
        )}
        {unit === undefined || unit === '%' || value.display === null ? null : (
          <span className={styles.small}> {unit === '百分制' ? '分' : unit}</span>
        )}
      </div>
      <FormulaLines value={value} pieces={formulaPieces(assessment, value)} />
    </div>
  );
}

interface FormulaProps {
  readonly value: ValueTrace;
  readonly pieces: ReturnType<typeof formulaPieces>;
}

function FormulaLines({ value, pieces }: FormulaProps) {
  const own = useOwn();
  const { assessment } = useSheet();
  if (pieces === null) return null;
  // A value of a derived one alone says nothing new: its own formula does.
  const [only] = value.uses;
  const below = value.uses.length === 1 && value.inputs.length === 0 && only !== undefined ? only : null;
  return (
    <>
      <Formula pieces={pieces} />
      {below === null ? null : (
        <div className={own.formula}>
          <span>{below.name}：</span>
          <Formula pieces={formulaPieces(assessment, below) ?? []} inline />
        </div>
      )}
    </>
  );
}

interface PiecesProps {
  readonly pieces: NonNullable<ReturnType<typeof formulaPieces>>;
  readonly inline?: boolean;
}

function Formula({ pieces, inline = false }: PiecesProps) {
  const own = useOwn();
  const styles = useStyles();
  const content = pieces.map(({ text, label, name }, index) =>
    name === null ? (
      <span key={index}>{text}</span>
    ) : (
      <CellLink key={index} name={name} label={label}>
        {text}
      </CellLink>
    ),
  );
  return inline ? (
    <span className={styles.numbers} style={{ whiteSpace: 'normal' }}>
      {content}
    </span>
  ) : (
    <div className={own.formula}>{content}</div>
  );
}
