import { cells, type ProbeEnv, type ProbeGroup, scratch, UNTOLD } from './probe';
import { ask, formOf, get, outcome, shown } from './thing';

/** Forms of members: what is a property on one build is a function on another. */
export const memberProbes: ProbeGroup = {
  title: '成员的形式',
  probes: [
    ...[
      'Address',
      'Value',
      'Value2',
      'Formula',
      'Text',
      'NumberFormat',
      'Row',
      'Count',
      'Offset',
      'Resize',
    ].map((name) => range(name)),
    ...[
      'Cells',
      'Areas',
      'MergeCells',
      'MergeArea',
      'Comment',
      'AddComment',
      'Interior',
      'FormatConditions',
    ].map((name) => range(name)),
    ...[
      'Name',
      'Index',
      'Range',
      'Cells',
      'UsedRange',
      'Names',
      'Visible',
      'ProtectContents',
      'Comments',
      'Rows',
    ].map((name) =>
      scratch(`member.Worksheet.${name}`, `工作表的 ${name}`, ({ sheet }) => formOf(get(sheet, name))),
    ),
    ...[
      'Name',
      'FullName',
      'Path',
      'ReadOnly',
      'Saved',
      'Date1904',
      'Names',
      'Worksheets',
      'CustomXMLParts',
    ].map((name) =>
      scratch(`member.Workbook.${name}`, `工作簿的 ${name}`, ({ book }) => formOf(get(book, name))),
    ),
    scratch('member.Worksheets.Count', 'Worksheets.Count 的形式', ({ book }) =>
      formOf(get(ask(book, 'Worksheets'), 'Count')),
    ),
    scratch('member.Worksheets.Item', 'Worksheets.Item 的形式', ({ book }) =>
      formOf(get(ask(book, 'Worksheets'), 'Item')),
    ),
    scratch('profile.members', '成员的形式与已量过的版本是否一样', members),
    scratch('address.plain', '地址的写法', (env) => shown(ask(cells(env, 'B2:C3'), 'Address'))),
    scratch('address.relative', '相对地址的写法', (env) =>
      outcome(() => ask(cells(env, 'B2:C3'), 'Address', false, false)),
    ),
    scratch('address.areas', '几块区域的次序', (env) =>
      outcome(() => ask(cells(env, 'C3,A1,B2:B3'), 'Address')),
    ),
    scratch('address.areaCount', '几块区域的个数', (env) =>
      outcome(() => ask(ask(cells(env, 'C3,A1'), 'Areas'), 'Count')),
    ),
    scratch('wrappers.same', '两次取同一格是不是同一个对象', (env) => cells(env, 'A1') === cells(env, 'A1')),
    scratch('collections.index', '集合能不能用方括号取', ({ book }) =>
      formOf(get(ask(book, 'Worksheets'), '0')),
    ),
  ],
};

function range(name: string) {
  return scratch(`member.Range.${name}`, `单元格的 ${name}`, (env) => formOf(get(cells(env, 'B2'), name)));
}

/** As measured on a build: Address is a function, Count and Name are properties. */
function members(env: ProbeEnv): string {
  const forms = [
    formOf(get(cells(env, 'B2'), 'Address')) === 'function',
    formOf(get(ask(env.book, 'Worksheets'), 'Count')) !== 'function',
    formOf(get(env.book, 'Name')) !== 'function',
  ];
  if (forms.every(Boolean)) return 'as-measured';
  return forms.some(Boolean) ? `${UNTOLD} 有的一样，有的不一样` : 'functions';
}
