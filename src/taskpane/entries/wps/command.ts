/**
 * How the ribbon tells the pane what to do. Their pages share nothing but PluginStorage, and the pane may not be open
 * yet: so a command is left there with its number and its time, and the pane, which looks every now and then, notes
 * the number of the last one it has run.
 */
import type { WpsPane } from '../../../host/wps/pane';

type Storage = WpsPane['storage'];

const COMMAND = 'jixiao.et.command';
const DONE = 'jixiao.et.done';

/**
 * A command that waited longer than this is not run, in milliseconds: whoever pressed the button has turned to other
 * work. A pane that is opened for the first time on a slow machine takes a good part of it.
 */
const LATE = 30_000;

/** Leaves a command for the pane. @param now in milliseconds, by the clock that the pane goes by too */
export function leaveCommand(storage: Storage, id: string, now: number): void {
  const last = parsed(storage.get(COMMAND));
  const serial = last === null ? 1 : last.serial + 1;
  storage.set(COMMAND, `${String(serial)}:${id}:${String(now)}`);
}

/**
 * Takes the command that was left and not taken yet, each once; null where there is none, or one that is too old. A
 * look is a single call: that of the last one is remembered, and read only by a page that has just begun.
 */
export function commandTaker(storage: Storage): (now: number) => string | null {
  let done: string | null = null;
  return (now) => {
    const command = parsed(storage.get(COMMAND));
    if (command === null) return null;
    const serial = String(command.serial);
    if (done === null) done = storage.get(DONE);
    if (serial === done) return null;
    storage.set(DONE, serial);
    done = serial;
    return command.time !== null && now - command.time > LATE ? null : command.id;
  };
}

interface Command {
  readonly serial: number;
  readonly id: string;
  /** Null for one of an older entry page, which stays as it was until WPS is started again. */
  readonly time: number | null;
}

function parsed(text: string | null): Command | null {
  const found = /^(\d+):(\w+)(?::(\d+))?$/.exec(text === null ? '' : text);
  if (found === null) return null;
  const time = found[3];
  return {
    serial: Number(found[1]),
    id: String(found[2]),
    time: time === undefined ? null : Number(time),
  };
}
