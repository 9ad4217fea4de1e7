/**
 * npm run manifest:validate [-- file]: asks Microsoft's validation service about a manifest. A release step: it sends
 * the manifest (and nothing else) over the network. What can be known offline, test/house/manifest.test.ts checks.
 */
import { lookup } from 'node:dns/promises';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { validateManifest } from 'office-addin-manifest';
import { DEV_BASE } from './excel/address';

const SERVICE = 'validationgateway.omex.office.net';

interface Issue {
  readonly title?: string;
  readonly content?: string;
  readonly helpUrl?: string;
}

const line = (mark: string, { title, content, helpUrl }: Issue) =>
  `  ${mark} ${[title, content, helpUrl].filter(Boolean).join('：')}`;

async function main(file: string): Promise<number> {
  if (!existsSync(file)) {
    console.error(`没有找到清单“${file}”。`);
    return 1;
  }
  const reached = await lookup(SERVICE).then(
    () => true,
    () => false,
  );
  if (!reached) {
    console.error(
      `没有校验：连不上微软的清单校验服务（${SERVICE}）。这一步只在发布前、能上网的电脑上做；` +
        '离线能查的规则由 npm test 检查（test/house/manifest.test.ts）。',
    );
    return 2;
  }
  // The service's stricter rules are for a manifest that is meant for users.
  const production = !readFileSync(file, 'utf8').includes(DEV_BASE);
  const { isValid, report, status, statusText } = await validateManifest(file, production);
  if (!report) {
    console.error(`没有校验：校验服务没有给出结果（${status ?? ''} ${statusText ?? ''}）。请稍后再试。`);
    return 2;
  }
  for (const issue of report.errors ?? []) console.log(line('错误', issue));
  for (const issue of report.warnings ?? []) console.log(line('警告', issue));
  console.log(isValid ? '清单通过校验。' : '清单没有通过校验，原因见上。');
  return isValid ? 0 : 1;
}

main(process.argv[2] ?? path.join(path.dirname(__dirname), 'manifest.xml')).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(`没有校验：${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  },
);
