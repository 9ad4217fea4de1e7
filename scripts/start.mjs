/** npm start: until the workbench exists, scores the example and says what to do next. */
import { bundle, node, ready } from './ready.mjs';

const example = 'test/fixtures/zhanjiang-2019.facts.json';

try {
  ready();
  console.log(`> jixiao score ${example}\n`);
  node([bundle, 'score', example], 'jixiao score');
  console.log(`
接下来：
  npx jixiao --help                 看全部命令
  npx jixiao score <你的.facts.json>  给自己的数据评分（可先复制 ${example} 修改）
  npm test                          运行全部测试`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
