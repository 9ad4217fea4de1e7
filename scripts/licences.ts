/**
 * npm run licences: writes docs/licences.md from package-lock.json, so that it is the same on every platform.
 * test/house/licences.test.ts fails when it is out of date.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.dirname(__dirname);

export interface Package {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression; empty when the package names none. */
  readonly licence: string;
  /** A tool of development: nothing of it is in what is distributed. */
  readonly dev: boolean;
  /** Named in package.json itself. */
  readonly direct: boolean;
  /** Its folder, relative to the project. */
  readonly where: string;
}

interface LockEntry {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface OwnTerms {
  /** What stands in the package's licence field. */
  readonly field: string;
  readonly licence: string;
  /** The file that holds the terms, and words of it by which they were judged. */
  readonly file: string;
  readonly words: readonly string[];
}

/** Packages whose licence field is not SPDX. Their terms were read; the test fails when they read otherwise. */
export const OWN_TERMS: Readonly<Record<string, OwnTerms>> = {
  '@microsoft/office-js': {
    field: 'LICENSE',
    licence: 'LicenseRef-Microsoft-Office-JS',
    file: 'LICENSE.md',
    words: [
      'MICROSOFT OFFICE JAVASCRIPT (OFFICE.JS) API LIBRARY',
      'You may copy and distribute all the code provided in the source code form in the software in its original form.',
    ],
  },
  '@univerjs/telemetry': {
    field: '',
    licence: 'Apache-2.0',
    file: 'LICENSE',
    words: ['Apache License', 'Version 2.0, January 2004'],
  },
};

/** The licence of a package by its name and licence field. */
export function licenceOf(name: string, field: string): string {
  const own = OWN_TERMS[name];
  return own?.field === field ? own.licence : field;
}

/** Every package the lockfile installs, on any platform. */
export function lockedPackages(): Package[] {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockEntry>;
  };
  const { dependencies = {}, optionalDependencies = {} } = lock.packages[''] ?? {};
  return Object.entries(lock.packages)
    .filter(([where]) => where !== '')
    .map(([where, entry]) => {
      const name = where.slice(where.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const top = where === `node_modules/${name}`;
      return {
        name,
        version: entry.version ?? '',
        licence: licenceOf(name, entry.license ?? ''),
        // Our own optional dependencies are tools of the tests that exist for one platform only.
        dev: entry.dev === true || entry.devOptional === true || (top && name in optionalDependencies),
        direct: top && name in dependencies,
        where,
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

/**
 * Whether an SPDX expression lets us use the package: of an OR one side is enough, of an AND both are needed.
 * No licence, "SEE LICENSE IN …", "LICENSE" and UNLICENSED grant nothing; (A/L)GPL in any version is refused:
 * nothing here needs it today, and whoever adds an LGPL build tool should decide so here.
 */
export function acceptable(expression: string): boolean {
  const own = Object.values(OWN_TERMS).map(({ licence }) => licence);
  const plain = expression.replace(/[()]/g, ' ').trim();
  return plain.split(/\sOR\s/i).some((side) =>
    side.split(/\sAND\s/i).every((part) => {
      const id = part.trim();
      if (id.startsWith('LicenseRef-')) return own.includes(id);
      return id !== '' && !/^(UNLICENSED|UNKNOWN|LICEN[CS]E|SEE\b.*)$|GPL/i.test(id);
    }),
  );
}

function counted(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

export function document(packages: readonly Package[]): string {
  const shipped = packages.filter(({ dev }) => !dev);
  const direct = shipped.filter((one) => one.direct);
  const indirect = shipped.filter((one) => !one.direct);
  const tools = packages.filter(({ dev }) => dev);
  return [
    '# 依赖的许可证',
    '',
    '本文件由 `npm run licences` 生成，请勿手改。各包的许可证原文随部署文件夹分发（`site/licences.txt`）。',
    '',
    `## 产品使用的依赖（${shipped.length}）`,
    '',
    '直接依赖：',
    '',
    '| 包 | 版本 | 许可证 |',
    '| --- | --- | --- |',
    ...direct.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`),
    '',
    '它们带来的依赖：',
    '',
    ...counted(indirect.map(({ licence }) => licence)).flatMap(([licence, count]) => [
      `- **${licence}**（${count}）：${indirect
        .filter((one) => one.licence === licence)
        .map(({ name, version }) => `${name} ${version}`)
        .join('，')}`,
    ]),
    '',
    '`LicenseRef-Microsoft-Office-JS` 是微软 Office.js 自己的条款（包内 LICENSE.md）：可以随与 Microsoft 365 产品配合使用的应用',
    '原样分发，不得修改。构建时从 npm 包原样复制，见 [deploy-excel.md](deploy-excel.md#许可)。',
    '@univerjs/telemetry 没有填写许可证字段，包内的 LICENSE 是 Apache-2.0。',
    '',
    `## 仅用于开发的依赖（${tools.length}）`,
    '',
    '| 许可证 | 包数 |',
    '| --- | --- |',
    ...counted(tools.map(({ licence }) => licence)).map(([licence, count]) => `| ${licence} | ${count} |`),
    '',
  ].join('\n');
}

/** The licence and notice files of what ships and is installed; a text that several packages share stands once. */
export function notices(): string {
  const texts = new Map<string, string[]>();
  for (const { name, version, licence, dev, where } of lockedPackages()) {
    const folder = path.join(root, where);
    if (dev || !existsSync(folder)) continue;
    const text = readdirSync(folder)
      .filter((file) => /^(licen[cs]e|notice|copying)([.-].*)?$/i.test(file))
      .sort()
      .map((file) => readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
      .join('\n\n');
    const key = text === '' ? `（包内没有许可证文件；许可证：${licence}）` : text;
    texts.set(key, [...(texts.get(key) ?? []), `${name} ${version}`]);
  }
  const rule = '='.repeat(80);
  return [
    '绩评使用的开源软件和微软 Office.js，及其许可证原文。',
    ...[...texts].map(([text, packages]) => `${rule}\n${packages.join('\n')}\n${rule}\n\n${text}`),
    '',
  ].join('\n\n');
}

if (require.main === module) writeFileSync(path.join(root, 'docs/licences.md'), document(lockedPackages()));
