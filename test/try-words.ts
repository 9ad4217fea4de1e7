import { CHECKS, subjectOf } from '../src/review';
import { assess } from '../src/scoring/assess';
import { fixtureCase, rubric2019 } from './support/facts';
const W = CHECKS.filter((c) => /^[LT]/.test(c.code));
const cpu = (f: () => void) => { const s = process.cpuUsage(); f(); return process.cpuUsage(s).user / 1000; };
const facts = fixtureCase('self-evaluation-2020.sheet.json').facts;
const a = assess(rubric2019(), facts);
for (let i = 0; i < 30; i++) { const s = subjectOf(a); for (const c of W) c.find(s); }
console.log('read texts', cpu(() => { const s = subjectOf(a); for (const r of a.rows) s.text(r.name); }));
const s = subjectOf(a); for (const r of a.rows) s.text(r.name);
console.log('all words checks', cpu(() => { for (let i=0;i<20;i++) for (const c of W) c.find(s); })/20);
for (const piece of ['（请', '，1、', '扣1分', '__', '13800138000，','无、','，','湛财〔2019〕3号','没有设置，','基本支出、','x, ','按','根据', '1 ', '得 ', '，加','《甲','《', '审计发现。', '同志获得省委评为先进单位；']) {
  const text = piece.repeat(32767 / piece.length);
  const rows = ['财务合规性', '项目监管', '预算编制准确性', '加减分项'];
  const sub = subjectOf(assess(rubric2019(), { ...facts, reported: { 财务合规性: '6', 项目监管: '5', 预算编制准确性: '5' }, narratives: Object.fromEntries(rows.map((r) => [r, text])) }));
  console.log(JSON.stringify(piece), 'read', cpu(() => { for (const r of rows) sub.text(r); }), ...W.map((c) => [c.code, Math.round(cpu(() => { c.find(sub); }))] as const).filter(([, t]) => t > 30).flat());
}
console.log('per check', W.map((c) => [c.code, (cpu(() => { for (let i=0;i<50;i++) c.find(s); })/50).toFixed(2)].join(' ')).join(', '));
