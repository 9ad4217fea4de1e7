import type { Session } from '../../session/view';
import type { Navigation } from '../state/navigation';
import { commandsOf } from './commands';

/** Tells Office which function belongs to which command. */
export function associateCommands(session: Session, navigation: Navigation): void {
  for (const [id, run] of Object.entries(commandsOf(session, navigation))) {
    Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
      // A command that is not reported as done keeps the ribbon waiting.
      void Promise.all([showPane(), run()]).finally(() => {
        event.completed();
      });
    });
  }
}

async function showPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // Without a shared runtime the pane is open already: the command came out of its page.
  }
}
