import { type Edit, edited, file, type Mistake } from './mistake';

const schemaToo: readonly Edit[] = [
  ['\nyear: 2019\n', '\nyear: 二〇一九\n'],
  ['  表彰次数:\n    kind: count', '  表彰次数:\n    kind: number'],
  ['name: 履职效益\n                  points: 10', 'name: 履职效益\n                  points: 十'],
];
const contentToo: readonly Edit[] = [
  [
    '    formula: 在用固定资产总额/固定资产总额\n',
    '    formula: 在用固定资产总额/固定资产总额+收入预算调整依据\n',
  ],
  ['name: 分配不固化\n                  points: 1', 'name: 分配不固化\n                  points: 2'],
  [
    '                - above: 20%\n                  atMost: 30%',
    '                - above: 25%\n                  atMost: 30%',
  ],
  ['- key: 2\n                  name: 信访按期办理', '- key: 1\n                  name: 信访按期办理'],
];
const make = (edits: readonly Edit[]): string =>
  edits.reduce<string | undefined>((text, edit) => edited(edit, text), undefined) ?? '';

/** Several mistakes in one file: all are told at once, in the order of the file. */
export const several: readonly Mistake[] = [
  file('几处内容错误，一次列出', make(contentToo), [
    'formula: 在用固定资产总额/固定资产总额+收入预算调整依据',
    'items:',
    'above: 25%',
    'key: 1',
  ]),
  file('写法错误和内容错误，一次列出', make([...schemaToo, ...contentToo]), [
    'year: 二〇一九',
    'kind: number',
    'formula: 在用固定资产总额/固定资产总额+收入预算调整依据',
    'items:',
    'above: 25%',
    'points: 十',
    'key: 1',
  ]),
];
