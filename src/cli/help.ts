import { Help } from 'commander';
import type { Argument, Command, Option } from 'commander';

import { widthOf, wrap } from './output/text';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** Commander's help in Chinese, aligned by the width of Chinese characters. */
export class ChineseHelp extends Help {
  override styleTitle(title: string): string {
    return TITLES[title] ?? title;
  }

  override displayWidth(text: string): number {
    return widthOf(text);
  }

  override boxWrap(text: string, width: number): string {
    return wrap(text, width).join('\n');
  }

  override commandUsage(command: Command): string {
    return super.commandUsage(command).replace('[options]', '[选项]').replace('[command]', '[命令]');
  }

  override subcommandTerm(command: Command): string {
    return super.subcommandTerm(command).replace('[options]', '[选项]').replace('[command]', '[命令]');
  }

  /** Only the description: the rest would be commander's English. */
  override optionDescription(option: Option): string {
    return option.description;
  }

  override argumentDescription(argument: Argument): string {
    return argument.description;
  }
}
