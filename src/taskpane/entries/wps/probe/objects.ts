import { cells, type ProbeEnv, type ProbeGroup, scratch } from './probe';
import { isThere, quietly } from './roots';
import { ask, get, outcome, put, shown } from './thing';

/** What lies on cells and in the file besides values: notes, conditional formats, XML parts. */
export const objectProbes: ProbeGroup = {
  title: '批注、条件格式、自定义 XML',
  probes: [
    scratch('note.add', '加批注再读回', (env) => {
      const said = outcome(() => ask(cells(env, 'R1'), 'AddComment', '绩评'));
      return `${said}；读回 ${outcome(() => ask(get(cells(env, 'R1'), 'Comment'), 'Text'))}`;
    }),
    scratch('note.again', '有批注时再加', (env) =>
      outcome(() => ask(cells(env, 'R1'), 'AddComment', '又一条')),
    ),
    scratch('note.delete', '删除批注', (env) => {
      const said = outcome(() => ask(get(cells(env, 'R1'), 'Comment'), 'Delete'));
      return `${said}；之后 ${outcome(() => get(cells(env, 'R1'), 'Comment'))}`;
    }),
    scratch('format.add', '加一条公式的条件格式', (env) => {
      const added = ask(ask(cells(env, 'R3'), 'FormatConditions'), 'Add', EXPRESSION, undefined, FORMULA);
      return `Type ${said(added, 'Type')}；Formula1 ${said(added, 'Formula1')}`;
    }),
    scratch('format.look', '条件格式的底色和框线', (env) => {
      const rule = ask(ask(cells(env, 'R3'), 'FormatConditions'), 'Item', 1);
      const fill = outcome(() => {
        put(ask(rule, 'Interior'), 'Color', 0x99e6ff);
      });
      const border = outcome(() => {
        put(ask(ask(rule, 'Borders'), 'Item', LEFT), 'LineStyle', CONTINUOUS);
      });
      return `底色 ${fill}，读回 ${outcome(() => get(ask(rule, 'Interior'), 'Color'))}；框线 ${border}`;
    }),
    scratch('format.appliesTo', '条件格式的范围', (env) =>
      outcome(() =>
        ask(ask(ask(ask(cells(env, 'R3'), 'FormatConditions'), 'Item', 1), 'AppliesTo'), 'Address'),
      ),
    ),
    scratch('format.sheet', '整张工作表列出的条件格式', ({ sheet }) =>
      outcome(() => ask(ask(ask(sheet, 'Cells'), 'FormatConditions'), 'Count')),
    ),
    scratch('format.delete', '删除条件格式', (env) => {
      const deleted = outcome(() => ask(ask(ask(cells(env, 'R3'), 'FormatConditions'), 'Item', 1), 'Delete'));
      return `${deleted}；还有 ${outcome(() => ask(ask(cells(env, 'R3'), 'FormatConditions'), 'Count'))}`;
    }),
    scratch('xml.add', '加一段自定义 XML 再读回', (env) => {
      const parts = ask(env.book, 'CustomXMLParts');
      const added = outcome(() => ask(parts, 'Add', XML));
      return `${added}；个数 ${outcome(() => ask(parts, 'Count'))}；读回 ${outcome(() => ask(partOf(env.book), 'XML'))}`;
    }),
    scratch('xml.delete', '删除自定义 XML', (env) => outcome(() => ask(partOf(env.book), 'Delete'))),
    scratch('sheets.add', '加一张工作表再删除', sheetAdded),
  ],
};

/** xlExpression; xlLeft and xlContinuous. */
const EXPRESSION = 2;
const LEFT = -4131;
const CONTINUOUS = 1;
const FORMULA = '=ISTEXT("jixiao:probe")';

/** The part's namespace, and the part. */
export const NAMESPACE = 'urn:jixiao:probe';
export const XML = `<jixiao xmlns="${NAMESPACE}"><probe>绩评</probe></jixiao>`;

/** The probes' own XML part. @throws when there is none */
export function partOf(book: unknown): unknown {
  const found = ask(ask(book, 'CustomXMLParts'), 'SelectByNamespace', NAMESPACE);
  const part = ask(found, 'Item', 1);
  if (!isThere(part)) throw new Error('没有找到这一段');
  return part;
}

function said(thing: unknown, name: string): string {
  return outcome(() => ask(thing, name));
}

/** Behind the last one, as the product does; deleted without a question. */
function sheetAdded(env: ProbeEnv): string {
  const sheets = ask(env.book, 'Worksheets');
  const last = ask(sheets, 'Item', Number(ask(sheets, 'Count')));
  const added = ask(sheets, 'Add', undefined, last);
  const place = shown(ask(added, 'Index'));
  const alerts = quietly(() => get(env.app, 'DisplayAlerts'));
  try {
    put(env.app, 'DisplayAlerts', false);
    return `排在第 ${place}；删除 ${outcome(() => ask(added, 'Delete'))}`;
  } finally {
    put(env.app, 'DisplayAlerts', typeof alerts === 'boolean' ? alerts : true);
  }
}
