import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, type ReactNode, Suspense } from 'react';
import { usePane } from '../state/pane';
import { useStyles } from '../ui/styles';

// Not every program has it.
const ProbeLink = lazy(() => import('../ui/ProbeLink'));

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
  const { probe } = usePane();
  return (
    <main className={own.page}>
      <div className={own.title}>
        <h1 className={styles.title}>{title}</h1>
      </div>
      {children}
      {probe === undefined ? null : (
        <Suspense fallback={null}>
          <ProbeLink probe={probe} />
        </Suspense>
      )}
    </main>
  );
}
