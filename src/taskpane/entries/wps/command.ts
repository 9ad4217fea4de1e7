/**
 * How the ribbon tells the pane what to do. Their pages share nothing but PluginStorage, and the pane may not be open
 * yet: so a command is left there with its number, and the pane, which looks every now and then, notes the number
 * of the last one it has run.
 */
import type { WpsPane } from '../../../host/wps/pane';

type Storage = WpsPane['storage'];

const COMMAND = 'jixiao.et.command';
const DONE = 'jixiao.et.done';

/** Leaves a command for the pane. */
export function leaveCommand(storage: Storage, id: string): void {
  const last = parsed(storage.get(COMMAND));
  const serial = last === null ? 1 : last.serial + 1;
  storage.set(COMMAND, `${String(serial)}:${id}`);
}

/** The command that was left and not taken yet; it is taken by this. */
export function takeCommand(storage: Storage): string | null {
  const command = parsed(storage.get(COMMAND));
  if (command === null || String(command.serial) === storage.get(DONE)) return null;
  storage.set(DONE, String(command.serial));
  return command.id;
}

function parsed(text: string | null): { readonly serial: number; readonly id: string } | null {
  const found = /^(\d+):(\w+)$/.exec(text === null ? '' : text);
  return found === null ? null : { serial: Number(found[1]), id: String(found[2]) };
}
