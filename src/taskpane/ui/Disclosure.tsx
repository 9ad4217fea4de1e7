import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { type ReactNode, useId, useState } from 'react';
import { RowButton } from './RowButton';

const useOwn = makeStyles({
  head: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  icon: {
    display: 'inline-flex',
    transitionProperty: 'transform',
    transitionDuration: tokens.durationNormal,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
  },
  open: { transform: 'rotate(90deg)' },
  body: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
});

interface Props {
  readonly title: string;
  readonly children: () => ReactNode;
  readonly initially?: boolean;
}

/** Something that is one step away; made only when it is opened. */
export function Disclosure({ title, children, initially = false }: Props) {
  const own = useOwn();
  const [open, setOpen] = useState(initially);
  const id = useId();
  return (
    <div>
      <RowButton
        className={own.head}
        expanded={open}
        controls={id}
        onClick={() => {
          setOpen(!open);
        }}
      >
        <span className={mergeClasses(own.icon, open && own.open)} aria-hidden="true">
          <ChevronRightRegular />
        </span>
        <span>{title}</span>
      </RowButton>
      <div id={id} hidden={!open} className={own.body}>
        {open ? children() : null}
      </div>
    </div>
  );
}
