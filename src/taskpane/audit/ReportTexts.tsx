import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { type AnalysedRow, reportTexts } from '../../narrative/report';
import { yearOf } from '../../narrative/report/document';
import type { AuditView } from '../../session/view';
import { CopyButton } from '../ui/CopyButton';
import { Disclosure } from '../ui/Disclosure';
import { Empty } from '../ui/Empty';
import { useStyles } from '../ui/styles';

const useOwn = makeStyles({
  text: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  paragraph: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalXS} 0`,
  },
});

/** The texts of the review report, each to be copied: conclusion, 存在问题, 改进措施, differences, one an indicator. */
export default function ReportTexts({ view }: { readonly view: AuditView }) {
  const styles = useStyles();
  const { audit, lenient } = view;
  const texts = useMemo(
    () => reportTexts(audit, { basis: 'audit', year: yearOf(audit), lenient }),
    [audit, lenient],
  );
  if (audit.decided === 0) return <Empty>还没有核定的行。核定之后，这里给出报告各部分的文字。</Empty>;
  const problems = texts.problems.map(({ says }) => says);
  const measures = texts.problems.map(({ row, measure }) => `${row}：${measure}`);
  return (
    <>
      <Part title="核查结论" text={texts.conclusion} />
      <Part title="存在问题" text={numbered(problems, texts.unscathed.problems)} />
      <Part title="改进措施" text={numbered(measures, texts.unscathed.measures)} />
      {texts.differences.length === 0 ? null : (
        <Part title="自评与核查差异" text={numbered(texts.differences, '')} />
      )}
      {texts.lenient.length === 0 ? null : (
        <Part title="从宽计分（定稿前确认）" text={texts.lenient.join('\n')} />
      )}
      <section className={styles.section} aria-label="指标分析">
        <h3 className={styles.heading}>指标分析</h3>
        {texts.analysis.map((group) => (
          <Disclosure key={group.name} title={group.name}>
            {() => group.groups.flatMap(({ rows }) => rows).map((row) => <Row key={row.name} row={row} />)}
          </Disclosure>
        ))}
        <Disclosure title={texts.adjustment.name}>{() => <Row row={texts.adjustment} />}</Disclosure>
      </section>
    </>
  );
}

function Part({ title, text }: { readonly title: string; readonly text: string }) {
  const own = useOwn();
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.between}>
        <h3 className={styles.heading}>{title}</h3>
        <CopyButton text={text} what={title} />
      </div>
      <p className={mergeClasses(own.text, styles.small)}>{text}</p>
    </section>
  );
}

function Row({ row }: { readonly row: AnalysedRow }) {
  const own = useOwn();
  const styles = useStyles();
  return (
    <div className={own.paragraph}>
      <div className={styles.between}>
        <strong className={styles.wrap}>{row.name}</strong>
        <CopyButton text={row.text} what={`${row.name}的分析`} />
      </div>
      <p className={own.text}>{row.text}</p>
    </div>
  );
}

/** As it stands in a report: 1. 2. 3., one a line. */
function numbered(texts: readonly string[], none: string): string {
  if (texts.length <= 1) return texts[0] ?? none;
  return texts.map((text, index) => `${String(index + 1)}. ${text}`).join('\n');
}
