import type { RowResult } from '../../scoring/assessment';
import { Note } from '../ui/Note';
import { useStyles } from '../ui/styles';

const SAYS = {
  printed: '原文：',
  inferred: '本项为推定，请以当地评分标准为准。',
  assumed: '本项为暂定，请以当地评分标准为准。',
} as const;

/** Why the result is not certain; nothing where all is printed. */
export function Caveats({ result }: { readonly result: RowResult }) {
  const styles = useStyles();
  return result.caveats.map(({ level, note }) => (
    <Note key={note} tone="info">
      <p className={styles.paragraph}>
        {SAYS[level]}
        {note}
      </p>
    </Note>
  ));
}
