import { useEffect, useState } from 'react';
import { Skeleton } from '../ui/Skeleton';
import { useStyles } from '../ui/styles';

/** While a view's own code is loaded; nothing for the first 300 ms. */
export function Waiting() {
  const styles = useStyles();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setShown(true);
    }, 300);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  if (!shown) return null;
  return (
    <div role="status">
      <span className={styles.hidden}>正在载入</span>
      <Skeleton widths={['100%', '70%', '100%']} />
    </div>
  );
}
