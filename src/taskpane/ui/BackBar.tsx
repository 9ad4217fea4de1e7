import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from './Button';
import { useStyles } from './styles';

const useOwn = makeStyles({
  bar: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS },
  title: { outline: 'none', flexGrow: 1, minWidth: 0, paddingTop: '1px' },
  aside: { flexShrink: 0 },
});

interface Props {
  readonly title: string;
  readonly onBack: () => void;
  readonly children?: ReactNode;
}

/** The head of a page that lies on top of the tabs; takes the focus when it opens, so that the keyboard is there. */
export function BackBar({ title, onBack, children }: Props) {
  const own = useOwn();
  const styles = useStyles();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The title and no button, which the Enter that led here would press. While the person is in the sheet the
    // focus stays there: the pane only follows.
    if (document.hasFocus()) bar.current?.querySelector('h2')?.focus({ preventScroll: true });
  }, [title]);
  return (
    <div className={own.bar} ref={bar}>
      <Button
        appearance="subtle"
        size="small"
        icon={<ArrowLeftRegular />}
        aria-label="返回"
        title="返回（Esc）"
        onClick={onBack}
      />
      <h2 tabIndex={-1} className={mergeClasses(styles.title, own.title)}>
        {title}
      </h2>
      {children === undefined ? null : <div className={own.aside}>{children}</div>}
    </div>
  );
}
