import { STATUS, type Status } from './command';
import type { FileError } from './file-error';
import { interruptible, uninterrupted } from './interrupt';
import type { Io } from './io';
import { errorLine } from './output/json';
import { errorText } from './output/text';
import { progressOf } from './progress';
import type { RubricChoice } from './rubric-choice';
import { fileNames } from './scored';

/** One of the files of a call. */
export interface InputFile {
  /** The path as the user gave it. */
  readonly path: string;
  /** What it is called in the output. */
  readonly name: string;
}

/**
 * Does the files of a call one after the other, each forgotten before the next: there may be thousands. A bad one
 * does not stop the others; Ctrl-C does: at once, or between two of them where files are written.
 * @param writes whether the work writes files
 * @param one does a file, says what is to be said of it, and gives the status it would have alone
 * @returns the gravest status
 */
export async function eachFile(
  files: readonly string[],
  io: Io,
  writes: boolean,
  one: (file: InputFile, io: Io) => Promise<Status>,
): Promise<Status> {
  const names = fileNames(files);
  const progress = progressOf(io, files.length);
  let status: Status = STATUS.fine;
  const run = writes ? interruptible : uninterrupted;
  return run(async (stopped) => {
    try {
      for (const [index, path] of files.entries()) {
        if (await stopped()) {
          progress.io.err(
            `已中断：完成 ${String(index)} 个文件，其余 ${String(files.length - index)} 个未处理。\n`,
          );
          return STATUS.interrupted;
        }
        const found = await one({ path, name: names[index] ?? path }, progress.io);
        if (found > status) status = found;
        progress.step();
      }
      return status;
    } finally {
      progress.stop();
    }
  });
}

/** Says of a file that it could not be used: a line for a program, a sentence for a person. */
export async function sayFailed(name: string, error: FileError, json: boolean, io: Io): Promise<Status> {
  if (json) await io.out(`${errorLine(name, error)}\n`);
  else io.err(errorText(name, error, io.width));
  return STATUS.unread;
}

/**
 * Says that the rubric given for all files cannot be used. For a person it is one mistake; a program gets its line
 * for every file.
 * @returns whether that was said, so that nothing is left to do
 */
export function saidBadRubric({ given }: RubricChoice, json: boolean, io: Io): boolean {
  if (json || given?.ok !== false) return false;
  io.err(errorText(null, given.error, io.width));
  return true;
}
