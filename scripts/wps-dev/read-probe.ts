/**
 * npx tsx scripts/wps-dev/read-probe.ts file: lays what 环境检测 found on a real machine beside the profiles that the
 * tests run under, so that a setting that no profile has is seen.
 */
import { readFileSync } from 'node:fs';
import { type Answer, readAnswers, switchesOf } from '../../src/taskpane/entries/wps/probe/text';
import { PROFILES, type WpsProfile } from '../../src/workbench/wps-host/profile';

const ALL: readonly WpsProfile[] = Object.values(PROFILES);

/** Lines of a table: a switch, what was found, what each profile has, and a mark where none has it. */
export function compared(answers: readonly Answer[]): readonly (readonly string[])[] {
  const found = switchesOf(answers);
  const switches = Object.keys(PROFILES.windows).filter((key) => key !== 'name') as (keyof WpsProfile)[];
  return [
    ['开关', '实测', ...ALL.map(({ name }) => name), ''],
    ...switches.map((key) => {
      const value = found.get(key) ?? '没有这一项';
      const settings = ALL.map((profile) => String(profile[key]));
      return [key, value, ...settings, remark(key, value, settings)];
    }),
  ];
}

/** A time is met by every longer one; what could not be told says so itself. */
function remark(key: keyof WpsProfile, value: string, settings: readonly string[]): string {
  if (value.startsWith('?') || value === '没有这一项') return '未知';
  if (key === 'injectedAfter')
    return settings.some((one) => Number(one) >= Number(value)) ? '' : '比各种都晚';
  return settings.includes(value) ? '' : '各种都没有';
}

function main(): void {
  const [file] = process.argv.slice(2);
  if (file === undefined) {
    console.error('用法：npx tsx scripts/wps-dev/read-probe.ts 文件');
    process.exitCode = 2;
    return;
  }
  const answers = readAnswers(readFileSync(file, 'utf8'));
  if (answers === null) {
    console.error('文件里没有环境检测的结果（应有一行 jixiao-probe 1）。');
    process.exitCode = 1;
    return;
  }
  const one = (name: string): string => answers.find((answer) => answer.name === name)?.value ?? '';
  console.log(`WPS ${one('app.Version')} ${one('app.Build')}\n${one('engine.userAgent')}\n`);
  for (const line of compared(answers)) console.log(line.join('\t'));
  const threw = answers.filter((answer) => answer.threw);
  console.log(`\n报错的 ${threw.length} 项：`);
  for (const { name, value } of threw) console.log(`${name}\t${value}`);
}

if (require.main === module) main();
