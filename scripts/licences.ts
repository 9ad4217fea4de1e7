/**
 * npm run licences: writes docs/licences.md from package-lock.json, so that it is the same on every platform.
 * test/house/licences.test.ts fails when it is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.dirname(__dirname);

export interface Package {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression; empty when the package names none. */
  readonly licence: string;
  readonly dev: boolean;
}

interface LockEntry {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

/** Every package the lockfile installs, on any platform. */
export function lockedPackages(): Package[] {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockEntry>;
  };
  return Object.entries(lock.packages)
    .filter(([where]) => where !== '')
    .map(([where, entry]) => ({
      name: where.slice(where.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: entry.version ?? '',
      licence: entry.license ?? '',
      dev: (entry.dev ?? false) || (entry.devOptional ?? false),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

/**
 * Whether an SPDX expression lets us use the package: of an OR one side is enough, of an AND both are needed.
 * No licence, "SEE LICENSE IN …" and UNLICENSED grant nothing; (A/L)GPL in any version is refused: nothing
 * here needs it today, and whoever adds an LGPL build tool should decide so here.
 */
export function acceptable(expression: string): boolean {
  const plain = expression.replace(/[()]/g, ' ').trim();
  return plain
    .split(/\sOR\s/i)
    .some((side) =>
      side
        .split(/\sAND\s/i)
        .every((id) => id.trim() !== '' && !/^(UNLICENSED|UNKNOWN|SEE\b.*)$|GPL/i.test(id.trim())),
    );
}

export function document(packages: readonly Package[]): string {
  const production = packages.filter(({ dev }) => !dev);
  const counts = new Map<string, number>();
  for (const { dev, licence } of packages) if (dev) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  const byCount = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return [
    '# 依赖的许可证',
    '',
    '本文件由 `npm run licences` 生成，请勿手改。',
    '',
    `## 随产品分发的依赖（${production.length}）`,
    '',
    '| 包 | 版本 | 许可证 |',
    '| --- | --- | --- |',
    ...production.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`),
    '',
    '## 仅用于开发的依赖',
    '',
    '| 许可证 | 包数 |',
    '| --- | --- |',
    ...byCount.map(([licence, count]) => `| ${licence} | ${count} |`),
    '',
  ].join('\n');
}

if (require.main === module) writeFileSync(path.join(root, 'docs/licences.md'), document(lockedPackages()));
