import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { isOpen, narrativeCounts } from '../model/narratives';
import { usePane, usePlace, useSheet } from '../state/pane';
import { useTarget } from '../state/use-target';
import { Button } from '../ui/Button';
import { Choices } from '../ui/Choices';
import { Empty } from '../ui/Empty';
import { useStyles } from '../ui/styles';
import { NarrativeCard } from './NarrativeCard';

const useOwn = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** 说明: for every row what stands in the sheet beside what the product proposes. */
export default function Narratives() {
  const own = useOwn();
  const styles = useStyles();
  const { session } = usePane();
  const { target } = usePlace();
  const { narratives } = useSheet();
  const counts = useMemo(() => narrativeCounts(narratives), [narratives]);
  const pending = counts.empty + counts.own + counts.person;
  const [wanted, setOnly] = useState<'open' | 'all'>('open');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const only = pending === 0 ? 'all' : wanted;
  const rows = narratives.filter((row) => only === 'all' || isOpen(row) || row.row === target?.row);
  const chosen = narratives.filter((row) => row.owner === 'person' && isOpen(row) && ticked.has(row.row));
  useTarget();
  return (
    <div className={styles.column}>
      <div className={own.actions}>
        <Button
          size="small"
          appearance={counts.empty > 0 ? 'primary' : 'secondary'}
          disabledFocusable={counts.empty === 0}
          onClick={() => {
            void session.fillNarratives({ kind: 'empty' });
          }}
        >
          全部填入空白处（{counts.empty}）
        </Button>
        <Button
          size="small"
          disabledFocusable={counts.own === 0}
          onClick={() => {
            void session.fillNarratives({ kind: 'own' });
          }}
        >
          更新我填过的（{counts.own}）
        </Button>
        {chosen.length === 0 ? null : (
          <Button
            size="small"
            onClick={() => {
              void session.fillNarratives({ kind: 'rows', rows: chosen.map((row) => row.row) });
              setTicked(new Set());
            }}
          >
            替换勾选的人工说明（{chosen.length}）
          </Button>
        )}
      </div>
      {pending === 0 ? (
        <Empty>各行说明都与评分一致。</Empty>
      ) : (
        <Choices
          label="显示"
          chosen={only}
          onChoose={setOnly}
          choices={[
            { value: 'open', label: `待处理 ${String(pending)}` },
            { value: 'all', label: `全部 ${String(narratives.length)}` },
          ]}
        />
      )}
      {rows.map((row) => (
        <NarrativeCard key={row.row} narrative={row} ticked={ticked.has(row.row)} onTick={setTicked} />
      ))}
    </div>
  );
}
