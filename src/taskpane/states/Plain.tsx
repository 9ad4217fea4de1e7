import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane } from '../state/pane';
import { useStyles } from '../ui/styles';

const useOwn = makeStyles({
  page: {
    padding: tokens.spacingHorizontalM,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    overflowY: 'auto',
    height: '100%',
    boxSizing: 'border-box',
  },
  // The corner of the pane belongs to the program around it.
  title: { paddingRight: tokens.spacingHorizontalXXL },
});

/** A page without a bound workbook. */
export function Plain({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const own = useOwn();
  const styles = useStyles();
  const { about } = usePane();
  return (
    <main className={own.page}>
      <div className={own.title}>
        <h1 className={styles.title}>{title}</h1>
      </div>
      {children}
      {about}
    </main>
  );
}
