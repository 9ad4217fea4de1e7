import { usePane } from '../state/pane';
import { Button } from '../ui/Button';

/** Of several score sheets in one workbook, which one to make out. */
export function ChooseSheet({
  sheets,
  busy,
}: {
  readonly sheets: readonly string[];
  readonly busy: boolean;
}) {
  const { session } = usePane();
  return sheets.map((sheet) => (
    <Button
      key={sheet}
      size="small"
      disabled={busy}
      onClick={() => {
        void session.recognise({ sheet });
      }}
    >
      识别“{sheet}”
    </Button>
  ));
}
