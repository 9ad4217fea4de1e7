import { ServedWorkbench } from './workbench-page';
jest.setTimeout(100000);
test('x', async () => {
  const served = await ServedWorkbench.start();
  const bench = await served.openExample();
  const fill = async (label: string, text: string) => {
    await bench.pane.getByLabel(label, { exact: true }).click();
    await bench.page.keyboard.press('Control+a');
    await bench.page.keyboard.type(text);
  };
  const card = (code: string) => bench.pane.locator('[data-card]').filter({ hasText: code }).first();
  const out: string[] = [];
  try {
    await bench.type('得分_支出完成率', '4');
    await bench.tab('问题');
    await bench.says('按标准应为 3');
    await card('S02').getByRole('button', { name: /^改为/u }).click();
    await bench.press('写入');
    await bench.page.waitForTimeout(2500);
    out.push(JSON.stringify(await bench.cell('合计')), await bench.text());
    await card('N03').getByRole('button', { name: /^改为/u }).click();
    await bench.press('写入');
    await bench.page.waitForTimeout(2500);
    out.push(JSON.stringify(await bench.cell('合计')), await bench.text());
    await card('N05').getByRole('button').first().click();
    await card('N05').getByRole('button', { name: /^忽略/u }).click();
    await fill('理由', '差额 1.80 万元为利息收入。');
    await fill('姓名', '甲');
    await fill('时间', '2020-03-12');
    await bench.press('忽略');
    await bench.says('已忽略 1');
    await bench.press(/^已忽略 1/u);
    await bench.page.waitForTimeout(1500);
    out.push(await bench.text());
    await bench.shot('x');
  } finally {
    console.log(out.join('\n=====\n'));
    await served.close();
  }
});
