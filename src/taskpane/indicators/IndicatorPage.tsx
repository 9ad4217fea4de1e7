import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { rowName } from '../../rubric/names';
import type { RowResult } from '../../scoring/assessment';
import { explainRow } from '../../scoring/explain';
import { formatPoints } from '../../scoring/format';
import { InputFields } from '../data/InputFields';
import { FindingCard } from '../findings/FindingCard';
import { JustDone } from '../findings/JustDone';
import { findingKey } from '../model/finding-targets';
import { shownFindings } from '../model/findings';
import { inputsBehind } from '../model/inputs';
import { judgedRow } from '../model/judged';
import { RuleView } from '../rules';
import { usePane, useSheet } from '../state/pane';
import { useKeptFocus } from '../state/use-kept-focus';
import { BackBar } from '../ui/BackBar';
import { CellLink } from '../ui/CellLink';
import { Disclosure } from '../ui/Disclosure';
import { signedPoints } from '../ui/signed-points';
import { useStyles } from '../ui/styles';
import { Caveats } from './Caveats';
import { Derivation } from './Derivation';
import { Improvements } from './Improvements';

const useOwn = makeStyles({
  score: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  standard: { whiteSpace: 'pre-line', margin: 0 },
});

/** One indicator: its value, where it stands, why it has its points, what would earn more, and its data. */
export function IndicatorPage({ result }: { readonly result: RowResult }) {
  const own = useOwn();
  const styles = useStyles();
  const { navigation } = usePane();
  const view = useSheet();
  const { assessment, rubric, kept } = view;
  const { name, score, weight } = result;
  const indicator = rubric.indicator(name);
  const { rule, standard, description } = indicator ?? rubric.source.adjustment;
  const judged = useMemo(
    () => (indicator === undefined ? null : judgedRow(assessment, indicator)),
    [assessment, indicator],
  );
  const inputs = useMemo(() => inputsBehind(rubric, rule), [rubric, rule]);
  const findings = shownFindings(view).filter(({ finding }) => finding.indicator === name);
  const focus = useKeptFocus<HTMLElement>();
  const typed = kept.find((one) => one.name === rowName('score', name));
  return (
    <article className={styles.column} aria-label={name} {...focus}>
      <BackBar title={name} onBack={navigation.back}>
        <span className={mergeClasses(own.score, styles.numbers)}>
          <CellLink name={rowName('score', name)} label={`${name}得分`}>
            {score === null ? '缺' : weight === null ? signedPoints(score) : formatPoints(score)}
          </CellLink>
          {weight === null ? '' : ` / ${formatPoints(weight)}`}
        </span>
      </BackBar>
      {typed === undefined ? null : (
        <p className={mergeClasses(styles.paragraph, styles.small)}>{typed.message}</p>
      )}
      <RuleView working={result.working} judged={judged} />
      <AdjustmentBound result={result} />
      <Improvements result={result} />
      <Caveats result={result} />
      <JustDone />
      {findings.map((one) => (
        <FindingCard key={findingKey(one.finding)} view={one} inRow onPage />
      ))}
      {inputs.length === 0 ? null : (
        <section className={styles.section} aria-label="数据">
          <h3 className={styles.heading}>数据</h3>
          <InputFields names={inputs} />
        </section>
      )}
      <div>
        {description === undefined && standard === undefined ? null : (
          <Disclosure title="评分标准原文">
            {() => (
              <>
                {description === undefined ? null : <p className={own.standard}>{description}</p>}
                <p className={own.standard}>{standard ?? '原页缺失。'}</p>
              </>
            )}
          </Disclosure>
        )}
        <Disclosure title="推导过程">{() => <Derivation line={explainRow(assessment, result)} />}</Disclosure>
      </div>
    </article>
  );
}

/** Where the bound of the total cuts 加减分项. */
function AdjustmentBound({ result }: { readonly result: RowResult }) {
  const styles = useStyles();
  const { assessment } = useSheet();
  const { adjustment, rubric } = assessment;
  if (result.name !== adjustment.name || adjustment.clamped === null || adjustment.score === null)
    return null;
  const bound = adjustment.clamped === 'ceiling' ? rubric.source.total.max : rubric.source.total.min;
  return (
    <p className={styles.paragraph}>
      总分以 {formatPoints(bound)} 分为限，实际计入 {formatPoints(adjustment.score).replace('-', '−')} 分
    </p>
  );
}
