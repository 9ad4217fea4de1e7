import { PROFILES } from '../../../src/workbench/wps-host/profile';
import { filled2019 } from '../../session/support';
import { openWpsBench } from './wps-bench';
test('map', async () => {
  const bench = await openWpsBench(PROFILES.windows, filled2019);
  const snap: any = await bench.host.open(() => {});
  let out = '';
  const named = new Map<string, string>();
  for (const n of snap.names) { const m = /^'?(.+?)'?!\$([A-Z]+)\$(\d+)(:.*)?$/.exec(n.refersTo); if (m) named.set(`${m[1]}!${m[2]}${m[3]}`, n.name); }
  const codes = new Map<string,string>();
  for (const s of bench.grid.sheets()) {
    const u = (bench.grid as any).usedArea?.(s.id) ?? {top:0,left:0,bottom:40,right:11};
    const rows = bench.grid.cells(s.id, u);
    out += s.name + '\n';
    rows.forEach((row, r) => { out += String(u.top + r + 1).padStart(3) + ' ' + row.map((c, k) => {
      if (!codes.has(c.numberFormat)) codes.set(c.numberFormat, String.fromCharCode(97 + codes.size));
      const v = c.formula !== null ? 'F' : c.value === null ? '.' : typeof c.value === 'number' ? '1' : 't';
      return codes.get(c.numberFormat)! + v + (named.has(`${s.name}!${String.fromCharCode(65 + u.left + k)}${u.top + r + 1}`) ? '*' : ' ');
    }).join(' ') + '\n'; });
  }
  out += [...codes].map(([f, c]) => `${c}=${f}`).join(' | ');
  require('fs').writeFileSync('/tmp/wpsmap.txt', out);
  await bench.dispose();
});
