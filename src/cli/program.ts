import { Command, CommanderError } from 'commander';

import { VERSION } from '../scoring/version';
import { type CliCommand, type Options, STATUS, type Status, UsageError } from './command';
import { COMMANDS } from './commands';
import { ChineseHelp } from './help';
import type { Io } from './io';
import { usageMessage } from './usage-errors';

/** What a group of commands is about, for the help. */
const GROUPS: Readonly<Record<string, string>> = { rubric: '检查自编的评分标准' };

/**
 * Runs the command line. Never throws: whatever goes wrong is said in Chinese and becomes an exit status.
 * @param args without the program's own name
 */
export async function run(args: readonly string[], io: Io): Promise<Status> {
  let status: Status = STATUS.fine;
  // Help is collected and written at the end, for commander writes without waiting.
  const written: string[] = [];
  const program = build(io, written, (done) => {
    status = done;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    status = explainFailure(error, program, io, written);
  }
  if (written.length > 0) {
    if (status === STATUS.fine) await io.out(written.join(''));
    else io.err(written.join(''));
  }
  return status;
}

function explainFailure(error: unknown, program: Command, io: Io, written: readonly string[]): Status {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return STATUS.fine;
    // Called without a command: its help has been written, which says more than a message.
    if (written.length === 0) io.err(`${usageMessage(error, program)}\n用法见 jixiao --help\n`);
    return STATUS.unread;
  }
  if (error instanceof UsageError) io.err(`${error.message}\n用法见 jixiao --help\n`);
  else io.err(`程序出错：${error instanceof Error ? error.message : String(error)}\n`);
  return STATUS.unread;
}

function build(io: Io, written: string[], done: (status: Status) => void): Command {
  const program = dressed(new Command('jixiao'), io, written)
    .description('绩评：为部门整体绩效自评评分，逐行说明理由，指出问题。')
    .version(VERSION, '-V, --version', '显示版本')
    .helpCommand('help [命令]', '显示一个命令的用法');
  for (const declared of COMMANDS) {
    const [first = '', second] = declared.name.split(' ');
    const parent = second === undefined ? program : groupOf(program, first, io, written);
    parent.addCommand(commandOf(declared, second ?? first, io, written, done));
  }
  return program;
}

function groupOf(program: Command, name: string, io: Io, written: string[]): Command {
  const known = program.commands.find((command) => command.name() === name);
  if (known !== undefined) return known;
  const group = dressed(new Command(name), io, written)
    .description(GROUPS[name] ?? '')
    .helpCommand('help [命令]', '显示一个命令的用法');
  program.addCommand(group);
  return group;
}

function commandOf(
  declared: CliCommand,
  name: string,
  io: Io,
  written: string[],
  done: (status: Status) => void,
): Command {
  const command = dressed(new Command(name), io, written)
    .summary(declared.summary)
    .description(declared.description)
    .addHelpText(
      'after',
      `\n退出状态：\n${indented(declared.statuses)}\n\n例：\n${indented(declared.examples)}`,
    );
  for (const { flags, says } of declared.arguments) command.argument(flags, says);
  for (const { flags, says } of declared.options) command.option(flags, says);
  return command.action(async () => {
    done(await declared.run(command.args, command.opts<Options>(), io));
  });
}

/** What all commands have in common: Chinese help, and errors that are thrown instead of printed. */
function dressed(command: Command, io: Io, written: string[]): Command {
  command.createHelp = () => Object.assign(new ChineseHelp(), { helpWidth: io.width });
  return command
    .helpOption('-h, --help', '显示用法')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => written.push(text),
      writeErr: (text) => written.push(text),
      outputError: () => undefined,
    });
}

function indented(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join('\n');
}
