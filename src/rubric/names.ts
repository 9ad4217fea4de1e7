import type { IndicatorDefinition, JudgedItem, RubricSource } from './types';

/**
 * Names of cells in the standard workbook (inputs.md): Excel's rules for defined names, and which name belongs to
 * what. The rules: https://support.microsoft.com/office/names-in-formulas-fc2935f9-115d-4bef-a370-3aa8bb4c91f1
 */

const SHAPE = /^[\p{L}_\\][\p{L}\p{N}\p{M}_.\\]*$/u;
const LIKE_A1 = /^[a-z]{1,3}\d+$/iu;
const LIKE_R1C1 = /^(?:r\d*|c\d*|r\d*c\d*)$/iu;
const LONGEST = 255;

/** Why a text cannot be a defined name in Excel, in Chinese; null when it can. */
export function nameFault(name: string): string | null {
  if (name.length > LONGEST) return `名称过长，Excel 的名称最多 ${String(LONGEST)} 个字符`;
  if (/^\d/u.test(name)) return 'Excel 的名称不能以数字开头';
  if (!SHAPE.test(name))
    return 'Excel 的名称只能由文字、数字、下划线和句点组成，不能有空格、括号、引号或横线';
  if (LIKE_A1.test(name) || LIKE_R1C1.test(name)) return '与单元格地址相同，Excel 不允许作名称';
  return /^(?:true|false)$/iu.test(name) ? 'TRUE 和 FALSE 不能作名称' : null;
}

/** Chinese characters, small letters and digits: what is its own key. */
const OWN_KEY = /^[\u4e00-\u9fff_a-z0-9.]*$/;

/** The key under which Excel compares names: it does not tell capitals from small letters. */
export function nameKey(name: string): string {
  // Nearly all names; a workbook has hundreds, and normalising is dear.
  return OWN_KEY.test(name) ? name : name.normalize('NFC').toLowerCase();
}

export const PREFIXES = {
  ratio: '比率_',
  score: '得分_',
  weight: '权重_',
  narrative: '说明_',
  verdict: '判定_',
  deduct: '扣分_',
  reason: '理由_',
  evidence: '佐证_',
  scoreCheck: '校验_得分_',
  narrativeCheck: '校验_说明_',
  reviewScore: '核查得分_',
  reviewReason: '扣分原因_',
  reviewNote: '核查说明_',
} as const;

/** The names of the whole sheet's own cells; the last three say which rubric the workbook was made for. */
export const SHEET_NAMES = {
  total: '合计',
  grade: '等级',
  totalCheck: '校验_合计',
  gradeCheck: '校验_等级',
  rubric: '评分标准_编号',
  revision: '评分标准_版本',
  hash: '评分标准_哈希',
} as const;

/** What of a row stands in a cell of its own. */
export const ROW_CELLS = ['score', 'weight', 'narrative', 'scoreCheck', 'narrativeCheck'] as const;
export type RowCell = (typeof ROW_CELLS)[number];

/** What an auditor says of a row, on 核查评分表; a workbook without that sheet lacks these names, and is whole. */
export const REVIEW_CELLS = ['reviewScore', 'reviewReason', 'reviewNote'] as const;
export type ReviewCell = (typeof REVIEW_CELLS)[number];

/** The names of 核查评分表 as a whole: 核查合计, 核查等级, and the 校验 that a sign-off leaves. */
export const REVIEW_NAMES = {
  total: '核查合计',
  grade: '核查等级',
  signOff: '校验_核查签署',
} as const;

/** Header facts that checks look at: names of the rubric's header, each where the rubric has it. */
export const HEADER_NAMES = {
  unit: '单位名称',
  year: '评价年度',
  grade: '自评等级',
} as const;

/** Who signs a review and when: names of header facts or inputs, each where the rubric has it. */
export const SIGN_OFF_NAMES = {
  unit: '核查单位',
  auditor: '核查人',
  checker: '复核人',
  date: '核查日期',
} as const;

/** What of a judged item stands in a cell of its own, in the order of the working paper. */
export const ITEM_CELLS = ['verdict', 'deduct', 'reason', 'evidence'] as const;
export type ItemCell = (typeof ITEM_CELLS)[number];

/** The defined name of a row's cell. */
export function rowName(kind: RowCell | ReviewCell, indicator: string): string {
  return `${PREFIXES[kind]}${indicator}`;
}

/** The defined name of a derived ratio's cell. */
export function ratioName(ratio: string): string {
  return `${PREFIXES.ratio}${ratio}`;
}

/** The defined name of a judged item's cell; a one-choice row counts as its only item. */
export function itemName(kind: ItemCell, indicator: string, item: Pick<JudgedItem, 'key'>): string {
  return `${PREFIXES[kind]}${indicator}_${item.key ?? '1'}`;
}

/** A defined name with what it belongs to and the place in the rubric file that it comes from. */
export interface OwnedName {
  readonly name: string;
  /** For messages. */
  readonly owner: string;
  readonly path: readonly (string | number)[];
  /** Whether the product makes it, of the name of a row or ratio, and not the rubric's writer. */
  readonly made: boolean;
  /** The row whose cell it names; null for what is no row's. */
  readonly row: string | null;
}

type Row = Pick<IndicatorDefinition, 'name' | 'rule'>;

/** Everything of a rubric that becomes a defined name, in the order of the file. */
export function definedNames(
  source: RubricSource,
  rows: readonly { readonly path: OwnedName['path']; readonly indicator: Row }[],
  judged: (row: Row) => readonly JudgedItem[],
): readonly OwnedName[] {
  const plain = (name: string, owner: string, path: OwnedName['path'], made = false): OwnedName => {
    return { name, owner, path, made, row: null };
  };
  const ofRow = (row: string, names: readonly string[], path: OwnedName['path']): readonly OwnedName[] =>
    names.map((name) => ({ name, owner: `指标“${row}”的单元格`, path: [...path, 'name'], made: true, row }));
  return [
    ...Object.values(SHEET_NAMES).map((name) =>
      plain(name, '评分表的合计、等级或评分标准的标识', ['title'], true),
    ),
    ...source.header.map((name, index) => plain(name, '表头中的一项', ['header', index])),
    ...Object.keys(source.inputs).map((name) => plain(name, '一个输入', ['inputs', name])),
    ...Object.entries(source.values).map(([name, { kind }]) =>
      kind === 'ratio'
        ? plain(ratioName(name), `比率“${name}”的单元格`, ['values', name], true)
        : plain(name, '一个派生值', ['values', name]),
    ),
    ...rows.flatMap(({ path, indicator }) =>
      ofRow(
        indicator.name,
        [
          ...ROW_CELLS.map((kind) => rowName(kind, indicator.name)),
          ...judged(indicator).flatMap((item) =>
            ITEM_CELLS.map((column) => itemName(column, indicator.name, item)),
          ),
        ],
        path,
      ),
    ),
    ...ofRow(
      source.adjustment.name,
      ROW_CELLS.filter((kind) => kind !== 'weight').map((kind) => rowName(kind, source.adjustment.name)),
      ['adjustment'],
    ),
  ];
}
