import type { SessionView } from '../../session/view';
import { Told } from '../header/Notices';
import { LoadRubric } from '../rubric/LoadRubric';
import { useStyles } from '../ui/styles';
import { ClearMarks } from './ClearMarks';
import { Plain } from './Plain';

type View = Extract<SessionView, { phase: 'unknown-rubric' }>;

/** A standard workbook made for a rubric that is not at hand. */
export default function UnknownRubric({ view }: { readonly view: View }) {
  const styles = useStyles();
  const { rubric, hash } = view.stamp;
  return (
    <Plain title="缺评分标准文件">
      <Told notice={view.notice} busy={view.busy} />
      <p className={styles.paragraph}>
        “{view.workbook.name}”按评分标准“{rubric ?? '未写明'}
        ”制成，它的内容与随附的评分标准都不相同，不能用别的标准代为评分。
      </p>
      {hash === null ? null : (
        <p className={`${styles.paragraph} ${styles.small} ${styles.quiet}`}>内容校验：{hash}</p>
      )}
      <p className={styles.paragraph}>请载入制表时所用的评分标准文件（YAML）；可向制表人索取。</p>
      <LoadRubric />
      <ClearMarks view={view} />
    </Plain>
  );
}
