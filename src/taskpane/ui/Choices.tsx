import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useStyles } from './styles';

const useOwn = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  segments: {
    display: 'flex',
    width: 'fit-content',
    maxWidth: '100%',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    overflow: 'hidden',
  },
  segment: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    minHeight: '26px',
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    whiteSpace: 'nowrap',
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorNeutralForeground1Hover,
    },
    ':not(:first-child)': { borderLeft: `1px solid ${tokens.colorNeutralStroke1}` },
    ':focus-within': {
      outlineWidth: tokens.strokeWidthThick,
      outlineStyle: 'solid',
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: '-3px',
    },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': {
      backgroundColor: tokens.colorBrandBackgroundHover,
      color: tokens.colorNeutralForegroundOnBrand,
    },
    '@media (forced-colors: active)': {
      backgroundColor: 'Highlight',
      color: 'HighlightText',
      forcedColorAdjust: 'none',
    },
  },
  input: {
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    height: '100%',
    opacity: 0,
    margin: 0,
    cursor: 'pointer',
  },
});

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly title?: string;
}

interface Props<T extends string> {
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  /** Null, or what is not among the choices: none is chosen. */
  readonly chosen: string | null;
  readonly onChoose: (value: T) => void;
}

/** A segmented control: radio buttons in one line. */
export function Choices<T extends string>({ label, choices, chosen, onChoose }: Props<T>) {
  const own = useOwn();
  const styles = useStyles();
  const name = useId();
  return (
    <fieldset className={own.group}>
      <legend className={styles.hidden}>{label}</legend>
      <div className={own.segments}>
        {choices.map((choice) => (
          <label
            key={choice.value}
            className={mergeClasses(own.segment, choice.value === chosen && own.chosen)}
            title={choice.title}
          >
            <input
              type="radio"
              className={own.input}
              name={name}
              value={choice.value}
              checked={choice.value === chosen}
              onChange={() => {
                onChoose(choice.value);
              }}
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
