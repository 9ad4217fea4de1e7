import type { JournalStepView, Session, SheetView } from '../../session/view';
import { useObservable, usePane, useSheet } from './pane';

/** Runs a fix and remembers the step that it wrote, so that it can be taken back where it was asked for. */
export function useFixing(): (fix: (session: Session) => Promise<void>) => void {
  const { session, done } = usePane();
  return (fix) => {
    const before = newest(session)?.id ?? 0;
    void fix(session).then(() => {
      const step = newest(session);
      if (step === undefined || step.id <= before) return;
      done.set(step.id);
      // What was written stands there with its 撤销: a notice that says no more would say it twice.
      const view = session.view();
      const notice = view.phase === 'ready' ? view.notice : null;
      if (notice?.tone === 'info' && notice.details.length === 0) session.dismiss();
    });
  };
}

/** The step of the last fix while nothing was written after it; null otherwise. */
export function useDone(): JournalStepView | null {
  const last = useObservable(usePane().done);
  const step = useSheet().journal.steps.find((one) => !one.undone);
  return step !== undefined && step.id === last ? step : null;
}

function newest(session: Session): SheetView['journal']['steps'][number] | undefined {
  const view = session.view();
  return view.phase === 'ready' ? view.journal.steps.find((one) => !one.undone) : undefined;
}
