import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useStyles } from './styles';

/** Says that there is nothing here, and why. */
export function Empty({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <p className={mergeClasses(styles.paragraph, styles.quiet)}>{children}</p>;
}
