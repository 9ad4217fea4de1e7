import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Special } from '../../rubric/types';
import { useStyles } from '../ui/styles';

const useOwn = makeStyles({
  clause: {
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'pre-line',
  },
});

/** The clause of the standard that was applied, in its words. */
export function Clause({ text }: { readonly text: string | null }) {
  const own = useOwn();
  const styles = useStyles();
  return text === null ? null : <p className={mergeClasses(styles.paragraph, own.clause)}>{text}</p>;
}

/** A special clause that was met instead of the general rule. */
export function SpecialLine({ special }: { readonly special: Special | null }) {
  const styles = useStyles();
  if (special === null) return null;
  const points = special.points === 'full' ? '得满分' : `得 ${special.points.toDecimalText()} 分`;
  return (
    <p className={styles.paragraph}>
      属于“{special.outcome}”的情形，{points}。
    </p>
  );
}
