import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ComponentProps, MouseEvent, ReactNode } from 'react';

const useOwn = makeStyles({
  button: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalXS,
    boxSizing: 'border-box',
    minHeight: '32px',
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorNeutralForeground1Hover,
    },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': {
      outlineWidth: tokens.strokeWidthThick,
      outlineStyle: 'solid',
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: '1px',
    },
  },
  small: {
    minHeight: '24px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: tokens.lineHeightBase200,
  },
  primary: {
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ':hover': {
      backgroundColor: tokens.colorBrandBackgroundHover,
      color: tokens.colorNeutralForegroundOnBrand,
    },
    ':active': { backgroundColor: tokens.colorBrandBackgroundPressed },
    '@media (forced-colors: active)': {
      backgroundColor: 'Highlight',
      color: 'HighlightText',
      forcedColorAdjust: 'none',
    },
  },
  plain: {
    border: '1px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    ':hover': {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      color: tokens.colorNeutralForeground2Hover,
    },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
  },
  iconOnly: { width: '24px', padding: 0 },
  off: {
    backgroundColor: tokens.colorTransparentBackground,
    color: tokens.colorNeutralForegroundDisabled,
    cursor: 'not-allowed',
    ':hover': {
      backgroundColor: tokens.colorTransparentBackground,
      color: tokens.colorNeutralForegroundDisabled,
    },
    '@media (forced-colors: active)': { color: 'GrayText', backgroundColor: 'ButtonFace' },
  },
  offBorder: { border: `1px solid ${tokens.colorNeutralStrokeDisabled}` },
  icon: { display: 'inline-flex', fontSize: '20px', lineHeight: 0 },
});

interface Props extends Omit<ComponentProps<'button'>, 'disabled'> {
  readonly appearance?: 'secondary' | 'primary' | 'subtle' | 'transparent';
  readonly size?: 'small' | 'medium';
  readonly icon?: ReactNode;
  readonly disabled?: boolean;
  /** Does nothing, and can still be reached, so that its title is read. */
  readonly disabledFocusable?: boolean;
}

/** A button in Fluent's looks. Not Fluent's own: its styles are a thirtieth of the first screen. */
export function Button({
  appearance = 'secondary',
  size = 'medium',
  icon,
  disabled = false,
  disabledFocusable = false,
  className,
  children,
  onClick,
  ...rest
}: Props) {
  const own = useOwn();
  const off = disabled || disabledFocusable;
  const bare = appearance === 'subtle' || appearance === 'transparent';
  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    if (!off) onClick?.(event);
  };
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled}
      aria-disabled={disabledFocusable ? true : undefined}
      className={mergeClasses(
        own.button,
        size === 'small' && own.small,
        appearance === 'primary' && own.primary,
        bare && own.plain,
        icon !== undefined && children === undefined && own.iconOnly,
        off && own.off,
        off && !bare && own.offBorder,
        className,
      )}
      onClick={press}
    >
      {icon === undefined ? null : (
        <span className={own.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      {children}
    </button>
  );
}
