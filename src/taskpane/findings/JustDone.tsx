import { usePane } from '../state/pane';
import { useDone } from '../state/use-done';
import { Button } from '../ui/Button';
import { Note } from '../ui/Note';

/** What the last fix wrote, with its 撤销: a fix takes its own card away. */
export function JustDone() {
  const { session } = usePane();
  const step = useDone();
  if (step === null) return null;
  return (
    <Note
      tone="info"
      word="已写入："
      actions={
        <Button
          size="small"
          aria-label={`撤销刚才的写入：${step.label}`}
          onClick={() => {
            void session.undo(step.id);
          }}
        >
          撤销
        </Button>
      }
    >
      <span>{step.label}</span>
    </Note>
  );
}
