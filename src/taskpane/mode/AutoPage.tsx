import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { PREFIXES } from '../../rubric/names';
import type { KeptCell } from '../../workbook/writing/plan';
import { scalarText } from '../../workbook/reading/read-cell';
import { usePane, useSheet } from '../state/pane';
import { BackBar } from '../ui/BackBar';
import { Button } from '../ui/Button';
import { CellLink } from '../ui/CellLink';
import { useStyles } from '../ui/styles';

/** Turning 自动填分 on: the typed scores that it would replace, and only those that are ticked are. */
export default function AutoPage() {
  const styles = useStyles();
  const { session, navigation } = usePane();
  const { kept } = useSheet();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  // Where the product has nothing there is nothing to put in the place of what a person typed.
  const offered = kept.filter((one) => one.own !== null);
  const toggle = (names: readonly string[], on: boolean): void => {
    const after = new Set(ticked);
    for (const name of names) {
      if (on) after.add(name);
      else after.delete(name);
    }
    setTicked(after);
  };
  return (
    <article className={styles.column} aria-label="自动填分">
      <BackBar title="自动填分" onBack={navigation.back} />
      <p className={styles.paragraph}>
        开启后，得分随数据写入评分表。下面 {kept.length}{' '}
        格由人工填写，与程序的结果不同：勾选的改用程序的结果，其余不动。
      </p>
      {offered.length > 1 ? (
        <Checkbox
          label={`全选（${String(ticked.size)} / ${String(offered.length)}）`}
          checked={ticked.size === 0 ? false : ticked.size === offered.length ? true : 'mixed'}
          onChange={(_, { checked }) => {
            toggle(
              offered.map((one) => one.name),
              checked === true,
            );
          }}
        />
      ) : null}
      <ul className={styles.list}>
        {kept.map((one) => (
          <li key={one.name} className={styles.between}>
            <Kept
              kept={one}
              ticked={ticked.has(one.name)}
              onTick={(on) => {
                toggle([one.name], on);
              }}
            />
          </li>
        ))}
      </ul>
      <div className={styles.row}>
        <Button
          size="small"
          appearance="primary"
          onClick={() => {
            void session.setMode('auto', [...ticked]);
            navigation.back();
          }}
        >
          {ticked.size === 0 ? '开启，不替换' : `开启并替换 ${String(ticked.size)} 格`}
        </Button>
        <Button size="small" onClick={navigation.back}>
          取消
        </Button>
      </div>
    </article>
  );
}

interface Props {
  readonly kept: KeptCell;
  readonly ticked: boolean;
  readonly onTick: (on: boolean) => void;
}

function Kept({ kept, ticked, onTick }: Props) {
  const styles = useStyles();
  const { name, typed, own } = kept;
  const label = name.startsWith(PREFIXES.score) ? name.slice(PREFIXES.score.length) : name;
  return (
    <>
      <Checkbox
        label={label}
        checked={ticked}
        disabled={own === null}
        onChange={(_, { checked }) => {
          onTick(checked === true);
        }}
      />
      <span className={styles.numbers}>
        <CellLink name={name} label={label}>
          {typed === null ? '公式' : scalarText(typed)}
        </CellLink>{' '}
        → {own === null ? '无结果' : scalarText(own)}
      </span>
    </>
  );
}
