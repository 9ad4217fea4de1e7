import { existsSync } from 'node:fs';

import type { Command, CommanderError } from 'commander';

import { nearest, suggestion } from '../rubric/nearest';
import { quote } from './file-error';

/**
 * What commander finds wrong with a call, in Chinese. Commander says what it found in English with the word at
 * fault between quotes; its code says which case it is.
 * @param program for the names that were probably meant
 */
export function usageMessage(error: CommanderError, program: Command): string {
  const word = /'([^']*)'/u.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.missingArgument':
      return `缺少参数“${word}”。`;
    case 'commander.optionMissingArgument':
      return `选项 ${word} 缺少内容。`;
    case 'commander.unknownOption':
      return `没有选项${quote(word)}${orStop(flagHint(word, program))}`;
    case 'commander.unknownCommand':
      return unknownCommand(word, program);
    case 'commander.excessArguments':
      return '参数过多。';
    default:
      return '命令的写法不对。';
  }
}

function unknownCommand(word: string, program: Command): string {
  // Whoever gives a file and no command most probably wants it scored.
  if (existsSync(word) || /[./\\]/u.test(word))
    return `没有命令${quote(word)}。要给文件评分，请写 jixiao score ${word}`;
  const names = program.commands.flatMap((command) => [
    command.name(),
    ...command.commands.map((below) => below.name()),
  ]);
  return `没有命令${quote(word)}${orStop(suggestion(word, names))}`;
}

/** Compared without the dashes, which all have in common. */
function flagHint(word: string, program: Command): string {
  const found = nearest(
    word.replace(/^-+/u, ''),
    flagsOf(program).map((flag) => flag.replace(/^-+/u, '')),
  );
  return found === null ? '' : `，是否应为“--${found}”？`;
}

function flagsOf(command: Command): readonly string[] {
  return [
    '--help',
    ...[command, ...command.commands, ...command.commands.flatMap((one) => one.commands)].flatMap(longFlags),
  ];
}

function longFlags(command: Command): readonly string[] {
  return command.options.flatMap((option) => option.long ?? []);
}

function orStop(hint: string): string {
  return hint === '' ? '。' : hint;
}
