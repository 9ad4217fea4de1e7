import { ServedWorkbench } from './workbench-page';
jest.setTimeout(100000);
test('x', async () => {
  const served = await ServedWorkbench.start();
  const bench = await served.openExample();
  try {
    await bench.tab('问题');
    await bench.says('提示（');
    await bench.page.evaluate(`globalThis.seen = []; const g = workbench.univer.guards; for (const f of [...g]) { g.delete(f); g.add((c, o) => { try { f(c, o); } catch (e) { seen.push([c.id, c.type, JSON.stringify(o ?? null), JSON.stringify(c.params ?? null).slice(0, 300)]); throw e; } }); }; 1`);
    await bench.press('标记到表');
    await bench.says('上标出');
    await bench.page.waitForTimeout(1500);
    console.log(JSON.stringify(await bench.page.evaluate('seen')));
  } finally {
    await served.close();
  }
});
