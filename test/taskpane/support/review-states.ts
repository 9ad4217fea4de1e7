import { rowName, SHEET_NAMES } from '../../../src/rubric/names';
import type { Rubric } from '../../../src/rubric/rubric';
import { audit, type AuditMark } from '../../../src/scoring/audit';
import type { Facts } from '../../../src/scoring/facts';
import type { Disposition, FindingView, SessionView, SheetView, SignOff } from '../../../src/session/view';
import { doubtful, recognitionOf } from './recognitions';
import type { State } from './state';
import { sheetView } from './views';

/** The states of 问题, of recognising a sheet, and of 核查. */
export function reviewStates(
  typed: SheetView,
  rubric: Rubric,
  facts: Facts,
  foreign: Extract<SessionView, { phase: 'foreign' }>,
): Readonly<Record<string, State>> {
  return {
    ...findingStates(typed),
    ...recognitionStates(typed, rubric, foreign),
    ...auditStates(rubric, facts),
  };
}

/** A sheet with a finding of every kind of presentation: with a fix, without a name, of the whole sheet, ignored. */
export function withNotes(view: SheetView): SheetView {
  const said: Disposition = { kind: '忽略', reason: '考核得分含附加分 20 分', by: '甲', at: '2020-03-02' };
  const printed: FindingView = {
    finding: {
      code: 'S09',
      severity: 'info',
      indicator: '支出完成率',
      names: [],
      cells: ['评分表!H13'],
      message: '“支出完成率”所印的评分标准与标准库不同：所印“≥95%得3分”，标准库“95%≤支出完成率<100%得3分”。',
      clause: '所印评分标准应与适用的评分标准一致。',
      advice: '核对评分标准的版本。',
      fix: null,
    },
    cells: ['评分表!H13'],
    disposition: { kind: '已说明', reason: '按 2019 年修订稿印制', by: '乙', at: '2020-03-03' },
    ignored: false,
  };
  // A few of each: what checks there are is not the matter here, and every card is visited by Tab.
  const few = (severity: FindingView['finding']['severity'], most: number): readonly FindingView[] =>
    view.findings
      .filter(({ finding }) => finding.severity === severity && finding.code !== 'N10')
      .slice(0, most);
  const aside = view.findings
    .filter(({ finding }) => finding.code === 'N10')
    .map((one): FindingView => ({ ...one, disposition: said, ignored: true }));
  return { ...view, findings: [...few('error', 5), ...few('warning', 1), ...aside, printed] };
}

function findingStates(typed: SheetView): Readonly<Record<string, State>> {
  const noted = withNotes(typed);
  const list = (
    view: SheetView,
    press: readonly string[],
    shows: string,
    more: Partial<State> = {},
  ): State => ({
    view,
    tab: 'findings',
    press,
    shows,
    ...more,
  });
  const first = '得分 6，按标准应为 3';
  return {
    'findings-open': list(noted, [first], '依据'),
    'findings-ignore': list(noted, [first, '忽略 N03', '忽略'], '请写明理由'),
    'findings-fix': list(noted, ['改为 98.94'], '不改'),
    'findings-fix-unsure': list(noted, ['改为 3：支出完成率得分'], '这一改动需要判断'),
    'findings-fix-all': list(noted, ['修正全部可安全修正的'], '不需要判断'),
    'findings-ignored': list(noted, ['已忽略 1'], '考核得分含附加分'),
    'findings-ignored-only': list(
      { ...noted, findings: noted.findings.filter((one) => one.ignored) },
      ['已忽略 1'],
      '没有其他问题',
    ),
    'findings-rows': list(noted, [], '全表', { settings: { findingsByRow: true } }),
    'findings-filter': list(
      { ...noted, findings: noted.findings.filter(({ finding }) => finding.severity === 'error') },
      ['筛选', '提示'],
      '没有符合筛选条件的问题',
    ),
    'findings-filtered': list(noted, ['筛选', '提示'], '显示 1 / '),
    'findings-current': list(
      { ...noted, selected: { name: rowName('score', '支出完成率'), row: '支出完成率' } },
      [],
      '支出完成率',
    ),
    'findings-reviewing': list({ ...typed, findings: [], reviewing: true }, [], '正在检查'),
    'findings-marks': list(
      {
        ...noted,
        notice: {
          tone: 'warning',
          text: '已标记 5 处，2 处未能标记。',
          details: ['评分表!J9 所在的工作表已受保护', '评分表!H13 所在的工作表已受保护'],
        },
      },
      ['明细 2 条'],
      '评分表!J9 所在',
    ),
    'findings-no-marks': list(
      {
        ...noted,
        capabilities: {
          ...noted.capabilities,
          marks: { no: '这个程序不支持条件格式，不能加标记；可写入核查意见。' },
        },
      },
      [],
      '不支持条件格式',
    ),
    'findings-read-only': list({ ...noted, workbook: { ...noted.workbook, readOnly: true } }, [], '必须改正'),
  };
}

function recognitionStates(
  typed: SheetView,
  rubric: Rubric,
  foreign: Extract<SessionView, { phase: 'foreign' }>,
): Readonly<Record<string, State>> {
  const trusted = recognitionOf(rubric, typed.binding);
  const settings = { introduced: true };
  return {
    recognised: {
      view: { ...foreign, recognition: trusted },
      settings,
      shows: '把握：确定',
      press: ['认出的列（7）'],
    },
    'recognised-doubtful': {
      view: { ...foreign, recognition: doubtful(trusted) },
      settings,
      press: ['没有找到单元格的数据 4 项'],
      shows: '把握：请核对',
    },
    'recognised-unknown': {
      view: { ...foreign, recognition: { ...trusted, known: false } },
      settings,
      press: ['认出的行（29）'],
      shows: '没有与此表相符的评分标准',
    },
    'recognised-read-only': {
      view: {
        ...foreign,
        workbook: { ...foreign.workbook, readOnly: true },
        recognition: { ...trusted, trusted: false },
      },
      settings,
      shows: '不能定义名称',
    },
    'not-recognised-which': {
      view: {
        ...foreign,
        recognition: {
          message: '工作表“自评表（初稿）”“自评表（定稿）”都像评分表，不相上下，请指明用哪一张。',
          sheets: ['自评表（初稿）', '自评表（定稿）'],
        },
      },
      settings,
      shows: '请指明用哪一张',
    },
    'not-recognised': {
      view: {
        ...foreign,
        recognition: {
          message:
            '各工作表中都没有找到“指标、分值、得分”三列俱全的表头，未能识别。请确认打开的是评分表；表头有改动的，请恢复后重试。',
        },
      },
      settings,
      shows: '未能识别',
    },
  };
}

/** Rows with an auditor's marks: all accepted but for those given. */
export function audited(
  rubric: Rubric,
  facts: Facts,
  marks: Readonly<Record<string, AuditMark>>,
  rest: 'open' | 'accepted',
): SheetView {
  const own = sheetView(rubric, facts).assessment;
  const scores = [...own.rows, own.adjustment].map(({ name, score }) => [name, score?.toDecimalText() ?? '']);
  const reported = {
    ...(Object.fromEntries(scores) as Record<string, string>),
    支出完成率: '4',
    加减分项: '2',
    [SHEET_NAMES.total]: '96.94',
  };
  const view = sheetView(
    rubric,
    {
      ...facts,
      reported,
      narratives: {},
    },
    { texts: { 加减分项: { text: '本单位 2019 年获得县委、县政府表彰 2 次，加 2 分。', owner: 'person' } } },
  );
  const accepted = Object.fromEntries(
    scores.map(([name = '', score = '']) => [name, rest === 'open' ? {} : { score }]),
  );
  return {
    ...view,
    audit: { audit: audit(view.assessment, { rows: { ...accepted, ...marks } }), lenient: [] },
  };
}

const SIGNED: SignOff = {
  state: 'signed',
  unit: '某县财政局绩效评价中心',
  auditor: '甲',
  checker: '乙',
  date: '2020-04-15',
};

function auditStates(rubric: Rubric, facts: Facts): Readonly<Record<string, State>> {
  const empty = audited(rubric, facts, {}, 'open');
  const way = audited(
    rubric,
    { ...facts, inputs: { ...facts.inputs, 满意度得分: '' } },
    {
      预算编制合理性: { score: '3' },
      支出完成率: { score: '3', note: '按决算报表核对。' },
      结转结余率: { score: '2' },
      预算编制规范性: { score: '一分' },
      目标完整性: { score: '2', reason: '绩效目标未分解到月度，扣 1 分。' },
    },
    'open',
  );
  const lenient: SheetView = {
    ...way,
    audit: way.audit && {
      ...way.audit,
      lenient: [
        {
          row: '结转结余率',
          message: '“结转结余率”写明“因政策原因，不扣分”，评分标准没有这一条款，按标准应扣 1 分。',
        },
      ],
    },
  };
  const complete = audited(
    rubric,
    facts,
    { 目标完整性: { score: '2', reason: '绩效目标未分解到月度，扣 1 分。' } },
    'accepted',
  );
  const part = (
    view: SheetView,
    shows: string,
    at: 'rows' | 'differences' | 'texts' | 'sign' = 'rows',
    row: string | null = null,
    press: readonly string[] = [],
  ): State => ({ view, page: { kind: 'audit', part: at, row }, shows, press });
  return {
    'audit-none': part({ ...empty, audit: null }, '开始核查'),
    'audit-none-unable': part(
      {
        ...empty,
        audit: null,
        capabilities: {
          ...empty.capabilities,
          addSheets: { no: '这个程序不能添加工作表。请在标准评分表中核查。' },
        },
      },
      '不能添加工作表',
    ),
    'audit-empty': part(empty, '全部采纳建议'),
    'audit-open': part(empty, '自评说明', 'rows', '支出完成率', ['建议 3 分的推导']),
    'audit-way': part(lenient, '缺原因'),
    'audit-unreasoned': part(lenient, '请写明原因', 'rows', '结转结余率'),
    'audit-unusable': part(lenient, '请改正或清空', 'rows', '预算编制规范性'),
    'audit-no-proposal': part(lenient, '没有建议得分', 'rows', '公众或服务对象满意度'),
    'audit-adjusted': part(lenient, '改回未核', 'rows', '目标完整性'),
    'audit-bonus': part(lenient, '佐证', 'rows', '加减分项'),
    'audit-differences': part(lenient, '从宽计分', 'differences'),
    'audit-differences-none': part(empty, '与自评一致', 'differences'),
    'audit-complete': part(complete, '核查等级', 'differences'),
    'audit-texts': part(complete, '改进措施', 'texts'),
    'audit-texts-incomplete': part(lenient, '改进措施', 'texts'),
    'audit-sign': part(complete, '请填写核查人', 'sign', null, ['签署并锁定']),
    'audit-sign-incomplete': part(lenient, '项未核完', 'sign'),
    'audit-signed': part({ ...complete, signOff: SIGNED }, '已签署', 'rows', '支出完成率'),
    'audit-reopen': part({ ...complete, signOff: SIGNED }, '确定解除签署', 'sign', null, ['解除签署']),
    'audit-lapsed': part({ ...complete, signOff: { ...SIGNED, state: 'lapsed' } }, '已失效', 'sign'),
    'audit-read-only': part(
      { ...lenient, workbook: { ...lenient.workbook, readOnly: true } },
      '只读',
      'rows',
      '结转结余率',
    ),
    'overview-audit': { view: complete, shows: '核查评分' },
  };
}
