import { cells, type ProbeEnv, type ProbeGroup, scratch, UNTOLD } from './probe';
import { isThere, quietly } from './roots';
import { nameOf } from './scratch';
import { ask, get, outcome, shown } from './thing';

/** Names: adding, listing, where they point. */
export const nameProbes: ProbeGroup = {
  title: '名称',
  probes: [
    scratch('names.add', '定义一个名称', (env) => {
      const said = outcome(() => ask(ask(env.book, 'Names'), 'Add', PLAIN, refersTo(env, '$B$2')));
      return `${said}；RefersTo ${outcome(() => ask(named(env, PLAIN), 'RefersTo'))}`;
    }),
    scratch('names.refersToRange', '名称所指的单元格', (env) =>
      outcome(() => ask(ask(named(env, PLAIN), 'RefersToRange'), 'Address')),
    ),
    scratch('names.list', '工作簿列出的名称', ({ book }) => list(book)),
    scratch('names.hidden', '隐藏的名称', (env) => {
      ask(ask(env.book, 'Names'), 'Add', 'jixiao_hidden', '="{}"', false);
      const name = named(env, 'jixiao_hidden');
      return `Visible ${outcome(() => ask(name, 'Visible'))}；RefersTo ${outcome(() => ask(name, 'RefersTo'))}`;
    }),
    scratch('names.constant', '指向常量的名称的 RefersToRange', (env) =>
      outcome(() => get(named(env, 'jixiao_hidden'), 'RefersToRange')),
    ),
    scratch('names.broken', '指向 #REF! 的名称', (env) => {
      broken(env);
      return outcome(() => ask(named(env, BROKEN), 'RefersTo'));
    }),
    scratch('profile.noRange', '指向 #REF! 的名称的 RefersToRange', noRange),
    scratch('names.sheet', '定义只属于一张工作表的名称', (env) => {
      local(env);
      return `工作簿列出 ${list(env.book)}；工作表列出 ${outcome(() => list(env.sheet))}`;
    }),
    scratch('profile.sheetNames', '工作表的名称列在哪里', sheetNames),
    scratch('names.insert', '插入一行之后名称指向哪里', (env) => {
      const said = outcome(() => ask(cells(env, '1:1'), 'Insert'));
      const after = outcome(() => ask(named(env, PLAIN), 'RefersTo'));
      quietly(() => ask(cells(env, '1:1'), 'Delete'));
      return `${said}；RefersTo ${after}`;
    }),
    scratch('names.delete', '删除名称', (env) => {
      const said = outcome(() => ask(named(env, PLAIN), 'Delete'));
      return `${said}；之后列出 ${list(env.book)}`;
    }),
  ],
};

const PLAIN = 'jixiao_probe';
const BROKEN = 'jixiao_broken';
const LOCAL = 'jixiao_local';

function refersTo(env: ProbeEnv, cell: string): string {
  return `='${nameOf(env.sheet).replace(/'/g, "''")}'!${cell}`;
}

/** By listing and comparing: asking for one that is not there is a question of its own. */
function named(env: ProbeEnv, name: string): unknown {
  for (const one of listed(env.book)) if (nameOf(one) === name) return one;
  throw new Error(`没有列出 ${name}`);
}

function listed(owner: unknown): readonly unknown[] {
  const names = ask(owner, 'Names');
  return Array.from({ length: Number(ask(names, 'Count')) }, (_, index) => ask(names, 'Item', index + 1));
}

function list(owner: unknown): string {
  return shown(listed(owner).map(nameOf));
}

/** There may be one already; then that one is asked. */
function broken(env: ProbeEnv): void {
  quietly(() => ask(ask(env.book, 'Names'), 'Add', BROKEN, '=#REF!'));
}

function local(env: ProbeEnv): void {
  quietly(() => ask(ask(env.sheet, 'Names'), 'Add', LOCAL, refersTo(env, '$B$3')));
  if (holds(env.sheet) || holds(env.book)) return;
  quietly(() => ask(ask(env.book, 'Names'), 'Add', `${nameOf(env.sheet)}!${LOCAL}`, refersTo(env, '$B$3')));
}

function noRange(env: ProbeEnv): string {
  broken(env);
  const name = named(env, BROKEN);
  const said = outcome(() => ask(name, 'RefersToRange'));
  if (said.startsWith('throws')) return 'throws';
  return said === 'undefined' ? `${UNTOLD} undefined` : said;
}

/** Whether an owner lists the sheet's own name; with or without the sheet before it. */
function holds(owner: unknown): boolean {
  const names = quietly(() => listed(owner).map(nameOf));
  return isThere(names) && (names as readonly string[]).some((name) => name.endsWith(LOCAL));
}

function sheetNames(env: ProbeEnv): string {
  local(env);
  const [workbook, sheet] = [holds(env.book), holds(env.sheet)];
  if (workbook && sheet) return 'both';
  if (workbook) return 'workbook';
  return sheet ? 'sheet' : `${UNTOLD} 两处都没有`;
}
