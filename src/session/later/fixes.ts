import type { Finding, Fix } from '../../review';
import { agreeingFixes } from '../../review/agreeing-fixes';
import { fingerprint } from '../../workbook/writing/fingerprint';
import { cellNames } from '../cell-names';
import { commit } from '../commit';
import type { Desk } from '../desk';
import { ownerOf } from '../owner';
import { isOwnValue } from '../planned';
import { addressOf, type Standing } from '../standing';
import { type NamedWrite, plainWrite } from '../states';
import { entryWrite, isGuarded, ONE_CELL, report } from '../write-commands';
import { presentFinding, presentFindings } from './present';

/** Writes a finding's fix. The product's own value is written with its 校验. */
export async function fix(desk: Desk, standing: Standing, finding: Finding): Promise<void> {
  const found = (await presentFinding(desk, finding))?.finding;
  if (found === undefined) return;
  if (found.fix === null) {
    desk.tell('warning', '这个问题没有可以直接写入的改法，没有改动。');
    return;
  }
  const { name, value } = found.fix;
  const asked = fixWrites(desk, standing, found.fix);
  if (asked === null || isGuarded(desk, standing, asked)) return;
  const what = `改正 ${found.code}：“${name}”改为 ${value}`;
  const outcome = await commit(desk, { ...ONE_CELL, asked, what, product: asked.length > 1 });
  report(desk, outcome, `已将“${name}”改为 ${value}。`);
}

/**
 * Writes every safe fix of what is not put aside, as one step. Of two that disagree on a cell neither is written, and
 * 合计 is not written beside the scores that it is the sum of.
 */
export async function fixAll(desk: Desk, standing: Standing): Promise<void> {
  const findings = await presentFindings(desk);
  const fixes = new Map<string, Fix[]>();
  for (const { finding, ignored } of findings) {
    if (ignored || finding.fix?.safe !== true) continue;
    fixes.set(finding.fix.name, [...(fixes.get(finding.fix.name) ?? []), finding.fix]);
  }
  const left: string[] = [];
  const asked: NamedWrite[] = [];
  let done = 0;
  let own = true;
  const together = agreeingFixes([...fixes.keys()].map((name) => ({ name })));
  for (const { name } of together) {
    const alike = fixes.get(name) ?? [];
    const values = [...new Set(alike.map((one) => one.value))];
    const [first] = alike;
    if (first === undefined) continue;
    if (values.length > 1) {
      left.push(`“${name}”：几个问题的改法不同（${values.join('、')}），请逐个处理。`);
      continue;
    }
    const writes = fixWrites(desk, standing, first);
    if (writes === null) {
      left.push(`“${name}”：${desk.notice?.text ?? '不能写入。'}`);
      continue;
    }
    asked.push(...writes);
    own &&= writes.length > 1;
    done += 1;
  }
  desk.notice = null;
  if (asked.length === 0) {
    const none = left.length > 0 ? '没有可以自动改正的问题。' : '没有可以直接改正的问题，其余请逐个处理。';
    desk.tell(left.length > 0 ? 'warning' : 'info', none, left);
    return;
  }
  if (isGuarded(desk, standing, asked)) return;
  const outcome = await commit(desk, { ...ONE_CELL, counted: true, asked, what: '全部改正', product: own });
  report(desk, outcome, '');
  if (outcome.error !== null || outcome.failed.length > 0) return;
  const rest = left.length > 0 ? `另有 ${String(left.length)} 格未改。` : '';
  desk.tell(left.length > 0 ? 'warning' : 'info', `已改正 ${String(done)} 格。${rest}`, left);
}

/**
 * The cell of a fix, with its 校验 where the value is the product's own; null where it cannot be written, which is
 * told. The sum of scores of which a person typed one is none of the product's: it would write its own over it.
 */
function fixWrites(desk: Desk, standing: Standing, { name, value }: Fix): readonly NamedWrite[] | null {
  const write = entryWrite(desk, standing, name, value);
  if (write === null) return null;
  const check = cellNames(standing.rubric).checks.get(name);
  const place = check === undefined ? undefined : addressOf(standing, check);
  if (check === undefined || place === undefined || write.value === null) return [write];
  return isOwn(standing, write, check)
    ? [write, plainWrite(check, place, fingerprint(write.value))]
    : [write];
}

/** Of a score the value that the product gives it; of a narrative whatever mends the product's own. */
function isOwn(standing: Standing, { name, value }: NamedWrite, check: string): boolean {
  const { snapshot, binding, rubric } = standing;
  if (cellNames(rubric).scores.some((one) => one.name === name)) return isOwnValue(standing, name, value);
  return ownerOf(snapshot, binding, { name, check }) === 'product';
}
