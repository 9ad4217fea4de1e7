import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Fix } from '../../review';
import { plainName } from '../model/finding-list';
import { presentText } from '../model/present';
import { useSheet } from '../state/pane';
import { Button } from '../ui/Button';
import { CellLink } from '../ui/CellLink';
import { useStyles } from '../ui/styles';

const useOwn = makeStyles({
  preview: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalSNudge,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  text: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

/** What stands in a cell now and what it would be: one line, or one below the other where they are texts. */
export function Change({ fix }: { readonly fix: Fix }) {
  const own = useOwn();
  const styles = useStyles();
  const { assessment } = useSheet();
  const present = presentText(assessment, fix.name);
  const now = present === '' ? '空白' : present;
  const long = fix.value.length + (now?.length ?? 0) > LONG;
  const text = mergeClasses(styles.paragraph, own.text);
  if (long)
    return (
      <>
        {now === null ? null : <p className={text}>现在：{now}</p>}
        <p className={text}>
          改为：<strong>{fix.value}</strong>
        </p>
      </>
    );
  return (
    <span>
      {now === null ? '' : `现在 ${now} → `}改为 <strong className={styles.numbers}>{fix.value}</strong>
    </span>
  );
}

/** What still fits into one line, in characters. */
const LONG = 24;

interface Props {
  readonly fix: Fix;
  readonly onWrite: () => void;
  readonly onCancel: () => void;
}

/** The one cell that a fix would write, before it is written. */
export function FixPreview({ fix, onWrite, onCancel }: Props) {
  const own = useOwn();
  const styles = useStyles();
  return (
    <div className={own.preview} role="group" aria-label="改动预览">
      <span>
        <CellLink name={fix.name} /> {plainName(fix.name)}
      </span>
      <Change fix={fix} />
      {fix.safe ? null : <span className={styles.quiet}>这一改动需要判断，请核实后再写入。</span>}
      <div className={styles.row}>
        <Button size="small" appearance="primary" onClick={onWrite}>
          写入
        </Button>
        <Button size="small" onClick={onCancel}>
          不改
        </Button>
      </div>
    </div>
  );
}

interface AllProps {
  readonly fixes: readonly Fix[];
  readonly onWrite: () => void;
  readonly onCancel: () => void;
}

/** Every cell that 全部修正 would write, before any is. */
export function FixAllPreview({ fixes, onWrite, onCancel }: AllProps) {
  const own = useOwn();
  const styles = useStyles();
  return (
    <section className={own.preview} aria-label="全部修正预览">
      <span>下列 {fixes.length} 处可由表内已有内容确定，不需要判断：</span>
      <ul className={styles.list}>
        {fixes.map((fix) => (
          <li key={fix.name} className={own.text}>
            <CellLink name={fix.name} /> {plainName(fix.name)}：
            <Change fix={fix} />
          </li>
        ))}
      </ul>
      <div className={styles.row}>
        <Button size="small" appearance="primary" onClick={onWrite}>
          写入 {fixes.length} 处
        </Button>
        <Button size="small" onClick={onCancel}>
          取消
        </Button>
      </div>
    </section>
  );
}
