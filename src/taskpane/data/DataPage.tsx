import { useMemo } from 'react';
import { inputGroups } from '../model/inputs';
import { type MissingCell, missingCells } from '../model/missing';
import { usePane, useSheet } from '../state/pane';
import { BackBar } from '../ui/BackBar';
import { Choices } from '../ui/Choices';
import { Empty } from '../ui/Empty';
import { RowButton } from '../ui/RowButton';
import { useStyles } from '../ui/styles';
import { InputFields } from './InputFields';

/** 数据: the inputs, those that are missing or all of them, and the judgements that are missing. */
export default function DataPage({ only }: { readonly only: 'missing' | 'all' }) {
  const styles = useStyles();
  const { navigation } = usePane();
  const { assessment, rubric } = useSheet();
  const missing = useMemo(() => missingCells(assessment), [assessment]);
  const groups = useMemo(() => inputGroups(rubric), [rubric]);
  const inputs = new Set(missing.filter((one) => one.kind === 'input').map((one) => one.name));
  const judgements = missing.filter((one) => one.kind === 'judgement');
  const shown = groups
    .map(
      ([group, names]) => [group, only === 'all' ? names : names.filter((name) => inputs.has(name))] as const,
    )
    .filter(([, names]) => names.length > 0);
  return (
    <article className={styles.column} aria-label="数据">
      <BackBar title={only === 'all' ? '数据' : `缺 ${String(missing.length)} 项`} onBack={navigation.back} />
      <Choices
        label="显示"
        chosen={only}
        onChoose={(value) => {
          navigation.page({ kind: 'data', only: value });
        }}
        choices={[
          { value: 'missing', label: '缺的' },
          { value: 'all', label: '全部数据' },
        ]}
      />
      {only === 'missing' && missing.length === 0 ? <Empty>数据和判定都已齐全。</Empty> : null}
      {only === 'all' || judgements.length === 0 ? null : <Judgements missing={judgements} />}
      {shown.map(([group, names]) => (
        <section key={group} className={styles.section} aria-label={group}>
          <h3 className={styles.heading}>{group}</h3>
          <InputFields names={names} />
        </section>
      ))}
    </article>
  );
}

function Judgements({ missing }: { readonly missing: readonly MissingCell[] }) {
  const styles = useStyles();
  const { navigation, reveal } = usePane();
  return (
    <section className={styles.section} aria-label="待判定">
      <h3 className={styles.heading}>待判定</h3>
      <ul className={styles.list}>
        {missing.map((one) => (
          <li key={one.name}>
            <RowButton
              onClick={() => {
                reveal(one.name);
                navigation.show('judgements', one.row);
              }}
            >
              <span className={`${styles.wrap} ${styles.grow}`}>{one.label}</span>
              <span className={`${styles.quiet} ${styles.small}`}>{one.why} ›</span>
            </RowButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
