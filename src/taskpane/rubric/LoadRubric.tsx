import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { RubricError } from '../../rubric/rubric-error';
import { usePane } from '../state/pane';
import { Button } from '../ui/Button';
import { Note } from '../ui/Note';
import { useStyles } from '../ui/styles';

const useOwn = makeStyles({
  errors: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    maxHeight: '240px',
    overflowY: 'auto',
  },
});

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly file: string }
  | { readonly kind: 'loaded'; readonly file: string }
  | { readonly kind: 'refused'; readonly file: string; readonly errors: readonly RubricError[] };

/** As many mistakes are listed; who mends these sees the others next. */
const MOST_ERRORS = 50;

/** Loads a rubric file and lists its mistakes by line and column. */
export function LoadRubric() {
  const styles = useStyles();
  const { session } = usePane();
  const picker = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<State>({ kind: 'idle' });
  const load = async (file: File): Promise<void> => {
    setState({ kind: 'reading', file: file.name });
    const loaded = await session.loadRubric(await file.text(), file.name);
    setState(
      loaded.ok
        ? { kind: 'loaded', file: file.name }
        : { kind: 'refused', file: file.name, errors: loaded.errors },
    );
  };
  return (
    <div className={styles.tight}>
      <div>
        <Button
          size="small"
          onClick={() => {
            picker.current?.click();
          }}
        >
          载入评分标准文件
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".yaml,.yml"
          aria-label="评分标准文件"
          hidden
          onChange={(event) => {
            const file = event.target.files?.[0];
            // The same file can be chosen again after it was mended.
            event.target.value = '';
            if (file !== undefined) void load(file);
          }}
        />
      </div>
      <Outcome state={state} />
    </div>
  );
}

function Outcome({ state }: { readonly state: State }) {
  const own = useOwn();
  const styles = useStyles();
  switch (state.kind) {
    case 'idle':
      return null;
    case 'reading':
      return <p className={styles.paragraph}>正在读取“{state.file}”</p>;
    case 'loaded':
      return (
        <Note tone="info" live>
          <p className={styles.paragraph}>已载入“{state.file}”。</p>
        </Note>
      );
    case 'refused':
      return (
        <Note tone="error" live>
          <p className={styles.paragraph}>
            “{state.file}”有 {state.errors.length} 处错误，未载入。请改正后重新载入。
          </p>
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls: the keyboard must reach it */}
          <ul className={own.errors} tabIndex={0} aria-label="错误">
            {state.errors.slice(0, MOST_ERRORS).map(({ line, column, message }) => (
              <li key={`${String(line)}:${String(column)} ${message}`}>
                第 {line} 行第 {column} 列：{message}
              </li>
            ))}
          </ul>
        </Note>
      );
  }
}
