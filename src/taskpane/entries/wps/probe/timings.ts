import { cells, type ProbeEnv, type ProbeGroup, scratch } from './probe';
import { quietly } from './roots';
import { nameOf } from './scratch';
import { ask, get, put } from './thing';

/** How long things take, in milliseconds for all of them together. */
export const timingProbes: ProbeGroup = {
  title: '用时（毫秒）',
  probes: [
    timing('timing.reads', '读一个属性 1000 次', (env) => {
      const cell = cells(env, 'V1');
      for (let index = 0; index < 1_000; index += 1) get(cell, 'Row');
    }),
    timing('timing.wrappers', '取一格再读它的值 200 次', (env) => {
      for (let index = 0; index < 200; index += 1) get(cells(env, 'V1'), 'Value2');
    }),
    timing('timing.writes', '一格一格写 100 格', (env) => {
      for (let index = 0; index < 100; index += 1) put(cells(env, `V${index + 1}`), 'Value2', index);
    }),
    timing('timing.blockWrite', '一次写 100 行 20 列', (env) => {
      put(cells(env, BLOCK), 'Value2', TABLE);
    }),
    timing('timing.blockRead', '一次读 100 行 20 列', (env) => get(cells(env, BLOCK), 'Value2')),
    timing('timing.blockFormulas', '一次读 100 行 20 列的公式', (env) => get(cells(env, BLOCK), 'Formula')),
    scratch('timing.names', '定义 100 个名称；逐个读出', names),
  ],
};

const BLOCK = 'X1:AQ100';
const TABLE = Array.from({ length: 100 }, (_, row) =>
  Array.from({ length: 20 }, (__, column) => row * 20 + column),
);

function timing(name: string, says: string, run: (env: ProbeEnv) => unknown) {
  return scratch(name, says, (env) => {
    const began = env.now();
    run(env);
    return tenths(env.now() - began);
  });
}

function names(env: ProbeEnv): string {
  const collection = ask(env.book, 'Names');
  const sheet = nameOf(env.sheet).replace(/'/g, "''");
  const began = env.now();
  for (let row = 1; row <= 100; row += 1)
    ask(collection, 'Add', `jixiao_time_${row}`, `='${sheet}'!$V$${row}`);
  const added = env.now();
  const all = Array.from({ length: Number(ask(collection, 'Count')) }, (_, index) => {
    const one = ask(collection, 'Item', index + 1);
    return { name: ask(one, 'Name'), refersTo: ask(one, 'RefersTo'), one };
  });
  const read = env.now();
  for (const { name, one } of all)
    if (typeof name === 'string' && name.startsWith('jixiao_time_')) quietly(() => ask(one, 'Delete'));
  return `定义 ${tenths(added - began)}；列出 ${all.length} 个 ${tenths(read - added)}；删除 ${tenths(env.now() - read)}`;
}

function tenths(ms: number): number {
  return Math.round(ms * 10) / 10;
}
