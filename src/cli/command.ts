import type { Io } from './io';

/** Exit statuses, a contract. */
export const STATUS = {
  /** Everything was read, and no finding is an error. */
  fine: 0,
  /** Everything was read; some finding is an error. */
  findings: 1,
  /** Something given could not be read, or the command was called wrongly. */
  unread: 2,
  /** Ctrl-C, as shells count it: 128 and the number of the signal. */
  interrupted: 130,
} as const;

export type Status = (typeof STATUS)[keyof typeof STATUS];

/** The options that commands know; each command declares those it takes. */
export interface Options {
  readonly rubric?: string;
  readonly json?: boolean;
  readonly output?: string;
  readonly facts?: string;
  readonly force?: boolean;
  readonly inPlace?: boolean;
  readonly overwriteScores?: boolean;
  readonly sheet?: string;
  readonly accept?: boolean;
  readonly docx?: boolean;
  readonly markdown?: boolean;
  readonly csv?: boolean;
  readonly severity?: string;
  readonly summary?: string;
  readonly mark?: string;
  readonly unmark?: string;
}

/** An argument or option as the help shows it: `<文件...>`, `--rubric <编号或文件>`. */
export interface Declared {
  readonly flags: string;
  readonly says: string;
}

/** A command: one file in `commands/`, listed in its index. */
export interface CliCommand {
  /** One word, or two for a command of a group: `rubric check`. */
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What it does, for its own help. */
  readonly description: string;
  /** In order; names as in commander: `<必填>`, `[可省]`, `<多个...>`. */
  readonly arguments: readonly Declared[];
  readonly options: readonly Declared[];
  /** Lines to copy, without the prompt. */
  readonly examples: readonly string[];
  /** What each exit status means. */
  readonly statuses: readonly string[];
  /**
   * Does the work.
   * @param args the arguments given, in order
   */
  run(args: readonly string[], options: Options, io: Io): Promise<Status>;
}

/** A call that cannot be understood; shown with a pointer to the help. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The option by which every command is told which rubric to use. */
export const RUBRIC_OPTION: Declared = {
  flags: '--rubric <编号或文件>',
  says: '使用的评分标准：随产品提供的编号，或自编的 YAML 文件',
};

/** What the commands read that read facts of either kind. */
export const FACTS_OR_WORKBOOK = '工作簿（.xlsx），或事实文件、案例文件（JSON，UTF-8 编码）';
