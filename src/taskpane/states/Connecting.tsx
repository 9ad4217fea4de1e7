import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { Skeleton } from '../ui/Skeleton';
import { useStyles } from '../ui/styles';

const useOwn = makeStyles({
  page: {
    padding: tokens.spacingHorizontalM,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
});

/** A wait shorter than this is not shown: a flash is worse than nothing. */
const SHOWN_AFTER = 300;

const WIDTHS = ['40%', '100%', '70%', '100%', '100%', '100%', '100%', '60%'];

/** The shape of the pane while the workbook is read for the first time. */
export function Connecting({ delay = SHOWN_AFTER }: { readonly delay?: number }) {
  const own = useOwn();
  const styles = useStyles();
  const [shown, setShown] = useState(delay === 0);
  useEffect(() => {
    const timer = setTimeout(() => {
      setShown(true);
    }, delay);
    return () => {
      clearTimeout(timer);
    };
  }, [delay]);
  if (!shown) return null;
  return (
    <main className={own.page} aria-busy="true">
      <h1 className={styles.hidden}>绩评</h1>
      <p className={styles.hidden} role="status">
        正在读取工作簿
      </p>
      <Skeleton widths={WIDTHS} />
    </main>
  );
}
