import type { Session } from '../../session/view';
import type { Navigation } from '../state/navigation';

/** The ribbon's commands by the ids of the manifest. */
export const COMMANDS = ['OpenPane', 'FillNarratives', 'Check', 'Undo', 'NewWorkbook'] as const;
export type CommandId = (typeof COMMANDS)[number];

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
