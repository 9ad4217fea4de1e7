/**
 * What a score sheet may look like (layout.md), as data: the traits of a layout. {@link drawSheet} makes a sheet of
 * it, and says where everything stands; the recogniser sees the sheet only.
 */
export interface Layout {
  readonly name: string;
  readonly headerRows: 1 | 2 | 3;
  /** Where an indicator's weight stands. */
  readonly weights: 'beside' | 'apart' | 'inName' | 'unheaded';
  /** Where a group's weight stands. */
  readonly groupWeights: 'beside' | 'inName' | 'none';
  readonly groups: 'merged' | 'repeated' | 'blank';
  readonly total: 'first' | 'last' | 'none';
  readonly totalWord: string;
  readonly weightWord: string;
  readonly standardWord: string;
  readonly narrativeWord: string;
  /** The heading of another column of texts, before 评分说明: what was done, and not why it is worth its points. */
  readonly otherTexts: '' | '完成情况' | '指标完成情况' | '评分依据';
  /** Headings of the score columns, the unit's own first. */
  readonly scores: readonly string[];
  readonly reason: boolean;
  /** 评价标准 before 指标说明. */
  readonly standardFirst: boolean;
  /** A page ends behind every so many rows, and title, unit and head are printed again; 0 for never. */
  readonly pageEvery: number;
  /** A row is split at the page's end: its standard goes on below. */
  readonly splitAtPage: boolean;
  readonly extra: readonly ('序号' | '佐证材料' | '备注' | '责任科室')[];
  /** Numbers are text: `3 分`. */
  readonly textNumbers: boolean;
  readonly rowNames: 'plain' | 'spaced' | 'broken' | 'numbered' | 'fullWidth';
  readonly aliases: boolean;
  readonly rows: 'all' | 'half';
  /** Whether two weights differ from the rubric's, their sum being the same. */
  readonly otherWeights: boolean;
  readonly title: boolean;
  readonly offset: { readonly row: number; readonly column: number };
  readonly unitLine: 'label' | 'beside' | 'none';
  readonly signOff: 'cells' | 'oneCell' | 'beside' | 'none';
  readonly adjustment: 'row' | 'none';
  readonly scoresAs: 'numbers' | 'formulas' | 'blank';
  /** A sheet of data; in another money unit as a whole, by its labels, by a column of units, or by a heading. */
  readonly data:
    'none' | 'list' | 'columns' | 'foreign' | 'foreignLabels' | 'foreignCells' | 'foreignHeading';
  /** Another score sheet in the workbook: empty, or as full as this. */
  readonly second: 'none' | 'blank' | 'alike';
  readonly indicatorWord: string;
  /** Headings that stand in several rows are merged, or stand in the first with blanks below. */
  readonly headMerged: boolean;
  /** 小计 below each level-1 group. */
  readonly subtotals: boolean;
  /** `(1) (2) (3)` below the head. */
  readonly columnMarks: boolean;
  /** A blank row before each level-1 group. */
  readonly blankRows: boolean;
  /** 第 2 页 above the title of a new page. */
  readonly pageNumbers: boolean;
  /** 合计 is merged across the names. */
  readonly totalMerged: boolean;
  /** 得分 before 评分说明. */
  readonly scoreFirst: boolean;
  /** Level-1 groups on a line of their own, with the sum of their scores. */
  readonly groupLines: boolean;
}

/** The layout of 003: three header rows, weights beside their names, 合计 first. */
export const LAYOUT_003: Layout = {
  name: '三行表头',
  headerRows: 3,
  weights: 'beside',
  groupWeights: 'beside',
  groups: 'merged',
  total: 'first',
  totalWord: '合计',
  weightWord: '权重\n(%)',
  standardWord: '评分标准',
  narrativeWord: '评分说明',
  otherTexts: '',
  scores: ['得分'],
  reason: false,
  standardFirst: false,
  pageEvery: 0,
  splitAtPage: false,
  extra: [],
  textNumbers: false,
  rowNames: 'plain',
  aliases: false,
  rows: 'all',
  otherWeights: false,
  title: true,
  offset: { row: 0, column: 0 },
  unitLine: 'label',
  signOff: 'cells',
  adjustment: 'row',
  scoresAs: 'numbers',
  data: 'none',
  second: 'none',
  indicatorWord: '三级指标',
  headMerged: true,
  subtotals: false,
  columnMarks: false,
  blankRows: false,
  pageNumbers: false,
  totalMerged: false,
  scoreFirst: false,
  groupLines: false,
};

const of = (name: string, more: Partial<Layout>): Layout => ({ ...LAYOUT_003, name, ...more });
const TWO: Partial<Layout> = {
  headerRows: 2,
  weightWord: '分值',
  standardWord: '评价标准',
  standardFirst: true,
};
const ONE: Partial<Layout> = {
  headerRows: 1,
  weights: 'apart',
  groupWeights: 'inName',
  weightWord: '分值',
  standardWord: '评价标准',
  standardFirst: true,
  total: 'last',
};

/** The layouts that are kept as files; half of them were saved by another program. */
export const LAYOUTS: readonly (Layout & { readonly libreOffice: boolean })[] = [
  of('三行表头', {}),
  of('三行表头分页', { pageEvery: 8, aliases: true }),
  of('三行表头分页拆行', { pageEvery: 7, splitAtPage: true }),
  of('三行表头重复分组', { groups: 'repeated', rowNames: 'spaced' }),
  of('三行表头空白分组', { groups: 'blank', rowNames: 'broken' }),
  of('三行表头合计在后', { total: 'last', totalWord: '总计', signOff: 'oneCell' }),
  of('三行表头文本数字', { textNumbers: true }),
  of('三行表头自评核查', { scores: ['自评得分', '核查得分'], reason: true }),
  of('三行表头公式得分', { scoresAs: 'formulas', otherWeights: true }),
  of('两行表头', TWO),
  of('两行表头备注', { ...TWO, extra: ['佐证材料', '备注'], total: 'last' }),
  of('两行表头序号', { ...TWO, extra: ['序号', '备注'], groups: 'repeated' }),
  of('两行表头分页', { ...TWO, pageEvery: 10, rowNames: 'broken', unitLine: 'beside' }),
  of('两行表头考评', { ...TWO, scores: ['考评得分'], groups: 'blank', totalWord: '总分' }),
  of('两行表头双得分', { ...TWO, scores: ['自评分', '核查得分'], reason: true, extra: ['备注'] }),
  of('两行表头名称内权重', { ...TWO, weights: 'inName', groupWeights: 'inName' }),
  of('一行表头', ONE),
  of('一行表头权重在旁', { ...ONE, weights: 'beside', groupWeights: 'beside', weightWord: '权重' }),
  of('一行表头名称内权重', { ...ONE, weights: 'inName', rowNames: 'numbered' }),
  of('一行表头无权重列名', { ...ONE, weights: 'unheaded', groupWeights: 'none', total: 'first' }),
  of('一行表头文本', { ...ONE, textNumbers: true, weightWord: '权数', rowNames: 'fullWidth' }),
  of('一行表头自评核查', {
    ...ONE,
    scores: ['自评得分', '核查得分'],
    reason: true,
    narrativeWord: '自评说明',
  }),
  of('一行表头缺半', { ...ONE, rows: 'half' }),
  of('三行表头缺半', { rows: 'half', groups: 'repeated' }),
  of('一行表头偏移', { ...ONE, offset: { row: 4, column: 2 }, groups: 'repeated', signOff: 'beside' }),
  of('一行表头分页偏移', { ...ONE, offset: { row: 2, column: 1 }, pageEvery: 6, extra: ['责任科室'] }),
  of('两表一空', { second: 'blank', data: 'list' }),
  of('两表相同', { ...ONE, second: 'alike' }),
  of('带数据表', { ...TWO, data: 'columns', title: false }),
  of('带元数据表', { ...ONE, data: 'foreign' }),
].map((layout, index) => ({ ...layout, libreOffice: index % 2 === 1 }));

/** Layouts put together at random, the same ones for the same seed. */
export function randomLayout(seed: number): Layout {
  let state = (seed + 1) * 0x9e3779b9;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const pick = <T>(...choices: readonly T[]): T => choices[Math.floor(next() * choices.length)]!;
  const headerRows = pick(1, 2, 3);
  const weights =
    headerRows === 1
      ? pick<Layout['weights']>('beside', 'apart', 'inName', 'unheaded')
      : pick<Layout['weights']>('beside', 'beside', 'inName', 'apart');
  const pageEvery = pick(0, 0, 5, 8, 11);
  const scoresAs = pick<Layout['scoresAs']>('numbers', 'numbers', 'formulas', 'blank');
  const scores = pick(
    ['得分'],
    ['自评得分'],
    ['自评分'],
    ['考评得分'],
    ['核查得分'],
    ['自评得分', '核查得分'],
    ['自评分', '考评得分'],
  );
  return {
    name: `随机${String(seed)}`,
    headerRows,
    weights,
    groupWeights: headerRows === 1 ? pick('beside', 'inName', 'none') : pick('beside', 'inName', 'none'),
    groups: pick('merged', 'repeated', 'blank'),
    total: pick('first', 'last', 'none'),
    totalWord: pick('合计', '总分', '总计', '合 计'),
    weightWord: pick('权重', '权重(%)', '权重\n（%）', '分值', '权数', '分 值'),
    standardWord: pick('评分标准', '评价标准', '评分\n标准'),
    narrativeWord: pick('评分说明', '自评说明', '得分说明'),
    scores,
    reason: scores.length > 1 && pick(true, false),
    standardFirst: pick(true, false),
    pageEvery,
    splitAtPage: pageEvery > 0 && pick(true, false),
    extra: pick<Layout['extra']>(
      [],
      [],
      ['备注'],
      ['序号'],
      ['佐证材料', '备注'],
      ['责任科室'],
      ['序号', '备注'],
    ),
    textNumbers: pick(true, false, false),
    rowNames: pick('plain', 'spaced', 'broken', 'numbered', 'fullWidth'),
    aliases: pick(true, false),
    rows: pick('all', 'all', 'all', 'half'),
    otherWeights: pick(true, false, false),
    title: pick(true, true, false),
    offset: pick({ row: 0, column: 0 }, { row: 3, column: 0 }, { row: 1, column: 2 }),
    unitLine: pick('label', 'beside', 'none'),
    signOff: pick('cells', 'oneCell', 'beside', 'none'),
    adjustment: pick('row', 'row', 'none'),
    scoresAs,
    data: pick<Layout['data']>(
      ...(['none', 'none', 'list', 'columns'] as const),
      ...(['foreign', 'foreignLabels', 'foreignCells', 'foreignHeading'] as const),
    ),
    indicatorWord: pick('三级指标', '三级指标', '考核指标', '三级指标名称', '三级\n指标'),
    headMerged: pick(true, true, false),
    subtotals: pick(false, false, true),
    columnMarks: pick(false, false, true),
    blankRows: pick(false, false, true),
    pageNumbers: pick(false, true),
    totalMerged: pick(true, false),
    scoreFirst: pick(false, false, true),
    groupLines: pick(false, false, false, true),
    second: scoresAs === 'blank' ? 'none' : pick('none', 'none', 'none', 'blank'),
    otherTexts: pick<Layout['otherTexts']>('', '', '', '完成情况', '指标完成情况', '评分依据'),
  };
}

/** The name of a layout's file in test/fixtures/sheets. */
export function fixtureFile(index: number): string {
  const { name } = LAYOUTS[index]!;
  return `${String(index + 1).padStart(2, '0')}-${name}.xlsx`;
}
