import { PROFILES } from '../../../src/workbench/wps-host/profile';
import { CONTRACT_MODEL } from '../contract/model';
import { openWpsBench } from './wps-bench';
test('t', async () => {
  for (let n = 0; n < 3; n++) {
    const t0 = performance.now();
    const b = await openWpsBench(PROFILES.windows, CONTRACT_MODEL);
    const t1 = performance.now();
    await b.host.open(() => undefined);
    const t2 = performance.now();
    await b.host.read(new Set(['预算']));
    const t3 = performance.now();
    console.log([t1 - t0, t2 - t1, t3 - t2, b.wps.calls.count].join(' '), [...b.wps.calls.byMember()].map(([k, v]) => `${k} ${v}`).join('; '));
    await b.dispose();
  }
});
