import type { Rubric } from '../../../src/rubric/rubric';
import { type Facts, NO_FACTS } from '../../../src/scoring/facts';
import type { Session, SessionView, SheetView } from '../../../src/session/view';
import { reviewStates } from './review-states';
import type { State } from './state';
import { ABLE, sheetView, withInputs } from './views';

const FOREIGN = { id: 'book-2', name: '工资表.xlsx', readOnly: false } as const;

/** What the rubric and the case of 2019 give, in every state of the pane. */
export function states(
  rubric: Rubric,
  facts: Facts,
  kinds: { rubric: Rubric; facts: Facts },
): Readonly<Record<string, State>> {
  const base = sheetView(rubric, facts);
  const ready = (changes: Partial<SheetView>, from = base): SheetView => ({ ...from, ...changes });
  const gaps = sheetView(
    rubric,
    {
      ...withInputs(facts, { 支出决算数: '', 满意度得分: '约九十五', 上年末存量资金: '' }),
      judgements: { ...facts.judgements, 财务合规性: {}, 预决算: {} },
    },
    {
      faults: [
        {
          name: '满意度得分',
          cell: '基础数据!B44',
          found: '约九十五',
          message: '基础数据!B44（满意度得分）“约九十五”不是数字，未能读取；请改正。',
        },
      ],
    },
  );
  const typed = sheetView(
    rubric,
    {
      ...withInputs(facts, { 表彰次数: '3', 重点工作考核得分: '120' }),
      reported: {
        ...Object.fromEntries(
          base.assessment.rows.map((row) => [row.name, row.score?.toDecimalText() ?? '']),
        ),
        支出完成率: '4',
        预算编制准确性: '6',
        加减分项: '3',
        合计: '97',
      },
    },
    { filled: ['预算编制合理性'] },
  );
  const texts = sheetView(rubric, facts, {
    filled: ['预算编制合理性', '预算编制规范性', '目标完整性'],
    texts: {
      支出完成率: {
        text: '支出完成率=3629.56/(70+3611.03)×100%=98.6%，扣1分，得3分。',
        owner: 'person',
      },
      结转结余率: { text: '结转结余率=61.47/(70+3611.03)×100%=1.67%，得3分。', owner: 'product' },
    },
  });
  const waiting = (
    reason: NonNullable<SheetView['waiting']>['reason'],
    message: string,
    count = 3,
  ): SheetView =>
    ready({
      waiting: { reason, count, cells: ['评分表!J15', '评分表!J16', '评分表!J40'].slice(0, count), message },
    });
  const steps = [
    { id: 3, label: '填写评分说明 30 格', cells: 30, undone: true },
    { id: 2, label: '支出决算数改为 3681.03，得分随之更新 3 格', cells: 4, undone: false },
    { id: 1, label: '自动填分 31 格', cells: 31, undone: false },
  ];
  const foreign = {
    phase: 'foreign',
    workbook: FOREIGN,
    looked: { rubric: rubric.source.title, names: ['支出决算数', '得分_支出完成率', '合计'] },
    broken: [],
    recognition: null,
    capabilities: ABLE,
    notice: null,
    busy: null,
  } as const satisfies SessionView;
  const row = (name: string, view: SheetView = base): State => ({
    view,
    tab: 'indicators',
    row: name,
    shows: '推导过程',
  });
  const kindsView = sheetView(kinds.rubric, kinds.facts);
  return {
    connecting: { view: { phase: 'connecting' }, shows: '正在读取工作簿' },
    failed: {
      view: {
        phase: 'failed',
        problem: {
          kind: 'failed',
          message: '读取工作簿时出错，没有读到任何单元格。请点“重试”；仍不成功的，关闭后重新打开工作簿。',
        },
      },
      shows: '未能读取工作簿',
    },
    hung: {
      view: {
        phase: 'failed',
        problem: {
          kind: 'hung',
          message: '表格程序超过 20 秒没有回应，可能正忙。单元格没有改动。请稍候点“重试”。',
        },
      },
      shows: '表格程序没有响应',
    },
    'failed-editing': {
      view: {
        phase: 'failed',
        problem: { kind: 'editing', message: '正在编辑单元格，暂时不能读取。按 Enter 完成编辑后点“重试”。' },
      },
      shows: '正在编辑单元格',
    },
    'first-run': { view: foreign, shows: '跳过' },
    'first-run-unable': {
      view: {
        ...foreign,
        capabilities: {
          ...ABLE,
          openWorkbook: { no: '这个程序不能打开新工作簿。请用“文件”菜单打开标准评分表。' },
        },
      },
      shows: '跳过',
    },
    foreign: {
      view: {
        ...foreign,
        broken: [
          {
            name: '合计',
            refersTo: '#REF!',
            message: '名称“合计”指向的单元格已被删除（#REF!），请在名称管理器中重新指定。',
          },
        ],
      },
      settings: { introduced: true },
      shows: '不是标准评分表',
      press: ['有 1 个名称不能使用'],
    },
    'foreign-busy': {
      view: { ...foreign, busy: { what: '正在生成标准评分表', progress: 0.4, cancellable: true } },
      settings: { introduced: true },
      shows: '正在生成标准评分表',
    },
    'unknown-rubric': {
      view: {
        phase: 'unknown-rubric',
        workbook: { id: 'book-3', name: '2021年度评分表.xlsx', readOnly: false },
        stamp: { rubric: 'maoming-2021', hash: `sha256:${'9f2c'.repeat(16)}` },
        capabilities: ABLE,
        notice: null,
        busy: null,
      },
      script: {
        rubric: {
          ok: false,
          errors: [
            { file: 'maoming.yaml', line: 12, column: 5, message: '缺少 weight（权重）。' },
            {
              file: 'maoming.yaml',
              line: 340,
              column: 11,
              message: '公式中的“支出决算”不是已知的数据，是否应为“支出决算数”？',
            },
          ],
        },
      },
      file: 'rubric: maoming-2021',
      shows: '第 12 行第 5 列',
    },
    overview: { view: base, shows: '失分最多' },
    'overview-gaps': { view: gaps, shows: '还缺' },
    'overview-blank': { view: sheetView(rubric, NO_FACTS), shows: '还缺' },
    'overview-typed': { view: typed, shows: '失分最多' },
    indicators: { view: typed, tab: 'indicators', shows: '预算编制情况' },
    'indicators-gaps': { view: gaps, tab: 'indicators', shows: '预算编制情况' },
    bands: { ...row('支出完成率'), press: ['推导过程'] },
    'bands-zero': { ...row('国库集中支付结转结余存量资金效率性'), press: ['评分标准原文'] },
    'bands-missing': row('支出完成率', gaps),
    steps: row('预算编制准确性'),
    proportion: row('公众或服务对象满意度'),
    'proportion-fault': row('公众或服务对象满意度', gaps),
    checklist: row('财务合规性'),
    'checklist-computed': row('预算编制规范性'),
    'checklist-missing': row('财务合规性', gaps),
    choice: row('预决算'),
    transfer: row('资金下达合法性'),
    evidence: row('项目监管'),
    'parts-bands': row('公用经费控制率'),
    tally: row('加减分项', typed),
    'row-findings': row('支出完成率', typed),
    ...Object.fromEntries(
      kindsView.assessment.rows.map((one) => [`kind-${one.name}`, row(one.name, kindsView)]),
    ),
    judgements: { view: base, tab: 'judgements', shows: '理由' },
    'judgements-gaps': { view: gaps, tab: 'judgements', press: ['未判定 2'], shows: '理由' },
    narratives: { view: texts, tab: 'narratives', shows: '建议' },
    'narratives-outdated': {
      view: sheetView(rubric, withInputs(facts, { 支出决算数: '' }), {
        texts: { 支出完成率: { text: '支出完成率为98.60%，得3分。', owner: 'product' } },
      }),
      tab: 'narratives',
      shows: '更新时清除',
    },
    'narratives-all': {
      view: sheetView(rubric, facts, { filled: 'all' }),
      tab: 'narratives',
      shows: '各行说明都与评分一致',
    },
    'narratives-gaps': { view: gaps, tab: 'narratives', press: ['全部 30'], shows: '暂不能生成' },
    // Begun when the cell held something else: 收入决算数 is a number, 理由 a text that grows.
    'data-overtaken': {
      view: base,
      page: { kind: 'data', only: 'all' },
      script: { drafts: { 收入决算数: '>3681.03\u00003629.50' } },
      shows: '没有写入',
    },
    'judgements-overtaken': {
      view: base,
      tab: 'judgements',
      script: { drafts: { 理由_预算编制合理性_1: '>已核对总账与明细账，相符。\u0000未核对' } },
      shows: '没有写入',
    },
    findings: { view: typed, tab: 'findings', shows: '必须改正' },
    'findings-gaps': { view: gaps, tab: 'findings', shows: '必须改正' },
    'findings-none': { view: { ...base, findings: [] }, tab: 'findings', shows: '没有发现问题' },
    'data-missing': { view: gaps, page: { kind: 'data', only: 'missing' }, shows: '待判定' },
    'data-none': { view: base, page: { kind: 'data', only: 'missing' }, shows: '都已齐全' },
    'data-all': { view: gaps, page: { kind: 'data', only: 'all' }, shows: '收入支出' },
    rubric: { view: base, page: { kind: 'rubric' }, shows: '暂定' },
    history: {
      view: ready({
        journal: { steps, undo: steps[1]?.label ?? null, redo: steps[0]?.label ?? null },
      }),
      page: { kind: 'history' },
      press: ['清除'],
      shows: '确定清除',
    },
    'history-none': { view: base, page: { kind: 'history' }, shows: '还没有写入过' },
    auto: { view: typed, page: { kind: 'auto' }, shows: '开启，不替换' },
    notice: {
      view: ready({
        mode: 'auto',
        notice: {
          tone: 'warning',
          text: '填入评分说明 28 格，2 格未填。',
          details: ['评分表!K15 由人工填写，未改动', '评分表!K16 由人工填写，未改动'],
        },
      }),
      press: ['明细 2 条'],
      shows: '评分表!K15',
    },
    'notice-error': {
      view: ready({
        notice: { tone: 'error', text: '“评分表”已受保护，得分未写入。请取消保护后点“重试”。', details: [] },
      }),
      shows: '已受保护',
    },
    busy: {
      view: ready({ busy: { what: '正在填写评分说明', progress: 0.62, cancellable: true } }),
      shows: '正在填写评分说明',
    },
    editing: { view: waiting('editing', '正在编辑单元格，完成后自动更新。'), shows: '正在编辑单元格' },
    remote: { view: waiting('remote', '协作者已修改，3 格待写入。'), shows: '协作者已修改' },
    reverted: {
      view: waiting('reverted', '表格的撤销使 3 格得分回到了以前的值，未再改动；数据变动后会重新写入。'),
      shows: '回到了以前的值',
    },
    'waiting-protected': {
      view: waiting('protected', '“评分表”已受保护，得分未写入。请取消保护后点“重试”。'),
      shows: '取消保护',
    },
    'waiting-hung': {
      view: waiting('hung', '表格程序没有回应，3 格是否写入尚不清楚。请点“重试”，程序会先读再写。'),
      shows: '没有回应',
    },
    'waiting-failed': {
      view: waiting('failed', '写入时出错，3 格未写入。请点“重试”。'),
      shows: '写入时出错',
    },
    'read-only': {
      view: ready({ workbook: { ...base.workbook, readOnly: true } }),
      shows: '以只读方式打开',
    },
    protected: { view: ready({ protectedSheets: ['评分表', '评分底稿'] }), shows: '已受保护' },
    'partly-bound': {
      view: ready({
        binding: {
          ...base.binding,
          missing: ['表彰次数', '判定_财务合规性_3'],
          broken: [
            {
              name: '支出决算数',
              refersTo: '#REF!',
              message: '名称“支出决算数”指向的单元格已被删除（#REF!），请在名称管理器中重新指定。',
            },
          ],
        },
      }),
      press: ['没有找到或不能使用的名称 3 个'],
      shows: '缺“表彰次数”',
    },
    'signed-off': {
      view: sheetView(rubric, { ...facts, header: { ...facts.header, 复核人: '陈某' } }),
      shows: '复核人栏已填',
    },
    ...reviewStates(typed, rubric, facts, foreign),
    'no-follow': { view: ready({ mode: 'auto' }), settings: { follow: false }, shows: '失分最多' },
  };
}

export type { Session };
