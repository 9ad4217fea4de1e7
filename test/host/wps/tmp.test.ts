import { filled2019 } from '../../session/support';
import { targetsOf } from '../../../src/host/common/targets';
import { coveringBlocks } from '../../../src/host/common/blocks';
import type { Area } from '../../../src/workbook/model';

test('count', () => {
  const model = filled2019;
  const out: string[] = [`names ${model.names.length} sheets ${model.sheets.map((s) => s.name + s.visibility + s.protected).join()}`];
  const targets = targetsOf(model.names, null);
  for (const sheet of model.sheets) {
    const areas = targets.filter((t) => t.sheet === sheet.name).map((t) => t.area);
    const blocks = coveringBlocks(areas);
    const cells = new Map(sheet.cells.map((c) => [`${c.row},${c.column}`, c]));
    const fmt = (r: number, c: number): string => model.styles[cells.get(`${r},${c}`)?.style ?? 0]!.numberFormat;
    const merged = (r: number, c: number): boolean => sheet.merges.some((m) => r >= m.top && r <= m.bottom && c >= m.left && c <= m.right);
    const wanted = areas.map((a) => ({ row: a.top, column: a.left }));
    const count = (of: (r: number, c: number) => unknown, block: Area, only: boolean, byColumn: boolean): number => {
      let n = 0;
      const go = (a: Area, cs: typeof wanted): void => {
        let b = a;
        if (only) {
          if (cs.length === 0) return;
          b = { top: Math.min(...cs.map((c) => c.row)), bottom: Math.max(...cs.map((c) => c.row)), left: Math.min(...cs.map((c) => c.column)), right: Math.max(...cs.map((c) => c.column)) };
        }
        n += 1;
        const seen = new Set<unknown>();
        for (let r = b.top; r <= b.bottom; r++) for (let c = b.left; c <= b.right; c++) seen.add(of(r, c));
        if (seen.size === 1) return;
        const parts: Area[] = [];
        if (b.right > b.left && (byColumn || b.right - b.left > b.bottom - b.top)) {
          if (byColumn) for (let c = b.left; c <= b.right; c++) parts.push({ ...b, left: c, right: c });
          else { const m = (b.left + b.right) >> 1; parts.push({ ...b, right: m }, { ...b, left: m + 1 }); }
        } else { const m = (b.top + b.bottom) >> 1; parts.push({ ...b, bottom: m }, { ...b, top: m + 1 }); }
        for (const p of parts) go(p, cs.filter((c) => c.row >= p.top && c.row <= p.bottom && c.column >= p.left && c.column <= p.right));
      };
      go(block, wanted);
      return n;
    };
    out.push(`${sheet.name} names ${areas.length} area ${areas.filter((a) => a.top !== a.bottom || a.left !== a.right).length} merges ${sheet.merges.length} formulas ${sheet.cells.filter((c) => c.formula !== null).length}`);
    for (const b of blocks) {
      out.push(`  block ${JSON.stringify(b)} fmt all/bis ${count(fmt, b, false, false)} all/col ${count(fmt, b, false, true)} only/bis ${count(fmt, b, true, false)} only/col ${count(fmt, b, true, true)}; merge all/bis ${count(merged, b, false, false)} only/bis ${count(merged, b, true, false)} only/col ${count(merged, b, true, true)}`);
    }
  }
  console.log(out.join('\n'));
});
