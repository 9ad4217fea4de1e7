import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { formatPoints } from '../../scoring/format';
import { type Uncertain, uncertainParts } from '../model/certainties';
import { usePane, useSheet } from '../state/pane';
import { BackBar } from '../ui/BackBar';
import { Disclosure } from '../ui/Disclosure';
import { useStyles } from '../ui/styles';
import { LoadRubric } from './LoadRubric';

const useOwn = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** 评分标准: where it comes from, which revision, what is assumed in it; and loading another one. */
export default function RubricPage() {
  const own = useOwn();
  const styles = useStyles();
  const { navigation, about } = usePane();
  const { rubric } = useSheet();
  const { source } = rubric;
  const assumed = useMemo(() => uncertainParts(rubric, 'assumed'), [rubric]);
  const inferred = useMemo(() => uncertainParts(rubric, 'inferred'), [rubric]);
  const grades = source.grades.scale.map(({ name, from }) => `${name} ${formatPoints(from)} 分起`).join('，');
  const facts = [
    ['地方', source.place],
    ['年度', String(source.year)],
    ['编号', rubric.id],
    ['版本', rubric.revision],
    ['指标', `${String(rubric.indicators.length)} 个，金额单位${source.unit}`],
    ['等级', grades],
    ['内容校验', rubric.hash.slice(0, 19)],
  ] as const;
  return (
    <article className={styles.column} aria-label="评分标准">
      <BackBar title="评分标准" onBack={navigation.back} />
      <p className={styles.paragraph}>{source.title}</p>
      <dl className={own.facts}>
        {facts.map(([term, value]) => (
          <Fact key={term} term={term} value={value} title={term === '内容校验' ? rubric.hash : undefined} />
        ))}
      </dl>
      <section className={styles.section} aria-label="来源">
        <h3 className={styles.heading}>来源</h3>
        <ul className={own.list}>
          {source.sources.map((one) => (
            <li key={one} className={styles.wrap}>
              {one}
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.section} aria-label="确定程度">
        <Disclosure title={`暂定 ${String(assumed.length)} 处：原文缺失，请以当地评分标准为准`} initially>
          {() => <Parts parts={assumed} />}
        </Disclosure>
        <Disclosure title={`推定 ${String(inferred.length)} 处：由算术或实例推出`}>
          {() => <Parts parts={inferred} />}
        </Disclosure>
      </section>
      <section className={styles.section} aria-label="使用其他评分标准">
        <h3 className={styles.heading}>使用其他评分标准</h3>
        <p className={styles.paragraph}>载入本单位的评分标准文件（YAML），只在本窗格中使用，不上传。</p>
        <LoadRubric />
      </section>
      {about}
    </article>
  );
}

interface FactProps {
  readonly term: string;
  readonly value: string;
  readonly title: string | undefined;
}

function Fact({ term, value, title }: FactProps) {
  const own = useOwn();
  return (
    <>
      <dt className={own.term}>{term}</dt>
      <dd className={own.value} title={title}>
        {value}
      </dd>
    </>
  );
}

function Parts({ parts }: { readonly parts: readonly Uncertain[] }) {
  const own = useOwn();
  return (
    <ul className={own.list}>
      {parts.map(({ where, note }) => (
        <li key={note}>
          <strong>{where.join('、')}</strong>：{note}
        </li>
      ))}
    </ul>
  );
}
