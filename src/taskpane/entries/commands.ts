import type { Session } from '../../session/view';
import type { Navigation } from '../state/navigation';

/** The ribbon's commands by the ids of the manifest. */
export const COMMANDS = ['OpenPane', 'FillNarratives', 'Check', 'Undo', 'NewWorkbook'] as const;
type CommandId = (typeof COMMANDS)[number];

/** What each command does; its result is shown in the pane, which therefore opens. */
export function commandsOf(
  session: Session,
  navigation: Navigation,
): Readonly<Record<CommandId, () => Promise<void>>> {
  return {
    OpenPane: () => Promise.resolve(),
    async FillNarratives() {
      navigation.tab('narratives');
      await session.fillNarratives({ kind: 'empty' });
    },
    async Check() {
      navigation.tab('findings');
      await session.retry();
    },
    Undo: () => session.undo(),
    NewWorkbook: () => session.newWorkbook('blank'),
  };
}

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
