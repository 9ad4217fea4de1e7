import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useOwn = makeStyles({
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    minHeight: '28px',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      color: tokens.colorNeutralForeground1Hover,
    },
    // In the contrast theme the ground under the pointer is bright: nothing on it keeps a colour of its own.
    ':hover *': { color: 'inherit' },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ':focus-visible': {
      outlineWidth: tokens.strokeWidthThick,
      outlineStyle: 'solid',
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: '-2px',
    },
  },
});

interface Props {
  readonly onClick: () => void;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly label?: string;
  readonly title?: string | undefined;
  /** Of what it opens and closes. */
  readonly expanded?: boolean;
  readonly controls?: string;
  /** Name of the cell that a finding's arrow keys go to. */
  readonly data?: string;
}

/** A line of a list that leads somewhere. */
export function RowButton({ onClick, children, className, label, title, expanded, controls, data }: Props) {
  const own = useOwn();
  return (
    <button
      type="button"
      className={mergeClasses(own.button, className)}
      onClick={onClick}
      aria-label={label}
      title={title}
      aria-expanded={expanded}
      aria-controls={controls}
      data-finding={data}
    >
      {children}
    </button>
  );
}
