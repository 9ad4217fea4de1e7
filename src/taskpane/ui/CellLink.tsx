import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { cellOf } from '../model/finding-targets';
import { usePane, useSheet } from '../state/pane';

const useOwn = makeStyles({
  link: {
    display: 'inline',
    // 24 px of height within the line, as WCAG 2.2 asks of a target.
    padding: '2px 0',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    fontFamily: 'inherit',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'start',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textUnderlineOffset: '2px',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { color: tokens.colorBrandForegroundLinkHover, textDecorationStyle: 'solid' },
    ':focus-visible': {
      outlineWidth: tokens.strokeWidthThick,
      outlineStyle: 'solid',
      outlineColor: tokens.colorStrokeFocus2,
      borderRadius: tokens.borderRadiusSmall,
    },
    '@media (forced-colors: active)': { color: 'LinkText' },
  },
});

interface Props {
  /** Defined name of the cell, or the address of one that has none. */
  readonly name: string;
  /** Default: the address. */
  readonly children?: ReactNode;
  /** What the cell holds, for the title: 支出决算数. */
  readonly label?: string | null;
  readonly className?: string;
}

/** A number or address that selects its cell in the sheet; plain text where the workbook lacks the cell. */
export function CellLink({ name, children, label, className }: Props) {
  const own = useOwn();
  const { reveal } = usePane();
  const { binding } = useSheet();
  const cell = cellOf(binding, name);
  if (cell === null) return <span className={className}>{children ?? name}</span>;
  const title = label == null ? cell : `${label}（${cell}）`;
  return (
    <button
      type="button"
      className={mergeClasses(own.link, className)}
      title={title}
      aria-label={children === undefined ? `定位到 ${title}` : undefined}
      onClick={() => {
        reveal(name);
      }}
    >
      {children ?? cell}
    </button>
  );
}
