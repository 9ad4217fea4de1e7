import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { missingUnless, testUnless } from '../support/skip-aloud';

/** Nothing leaves the machine: what the pages of the add-in may load and where they may connect. */
const root = path.resolve(__dirname, '../..');

function filesBelow(folder: string, extension: string): string[] {
  const at = path.join(root, folder);
  if (!existsSync(at)) return [];
  return readdirSync(at, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension))
    .map((name) => path.join(folder, name))
    .sort();
}

/** The policy's directives; undefined when the page has none. */
function policyOf(html: string): Map<string, string[]> | undefined {
  const meta = /<meta\b[^>]*http-equiv="Content-Security-Policy"[^>]*>/is.exec(html)?.[0];
  const content = meta && /\bcontent="([^"]*)"/is.exec(meta)?.[1];
  if (!content) return undefined;
  const directives = content.split(';').map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.filter(([name]) => name !== '').map(([name, ...sources]) => [name!, sources]));
}

/**
 * Beyond the add-in's own origin: pictures and fonts held in the page, and style elements: any that Univer writes,
 * and the empty ones that Fluent fills.
 */
const FURTHER: Readonly<Record<string, readonly string[]>> = {
  'img-src': ['data:', 'blob:'],
  'font-src': ['data:'],
  'style-src': ["'unsafe-inline'", "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"],
};

/** What is wrong with a page, in words. */
function faults(html: string): string[] {
  const policy = policyOf(html);
  if (!policy) return ['no policy'];
  const found: string[] = [];
  for (const [name, sources] of policy)
    for (const source of sources)
      if (!["'self'", "'none'", ...(FURTHER[name] ?? [])].includes(source)) found.push(`${name} ${source}`);
  if (!policy.has('default-src')) found.push('no default-src');
  // These do not fall back on default-src.
  for (const name of ['base-uri', 'form-action'])
    if (html.includes('<script') && !policy.has(name)) found.push(`no ${name}`);
  // A page's own elements; a policy in a meta element counts only for what comes after it.
  const markup = html.replace(/<!--.*?-->/gs, '');
  for (const [tag] of markup.matchAll(/<script\b[^>]*>/gi)) {
    if (!/\ssrc=/i.test(tag)) found.push(`inline script: ${tag}`);
    if (markup.indexOf(tag) < markup.search(/Content-Security-Policy/i))
      found.push(`before the policy: ${tag}`);
  }
  for (const [attribute] of markup.matchAll(/\s(?:src|href|action)\s*=\s*["']?(?:https?:)?\/\/[^"'\s>]*/gi))
    found.push(`elsewhere:${attribute}`);
  for (const [handler] of markup.matchAll(/<[^>]*\son[a-z]+\s*=/gi)) found.push(`inline handler: ${handler}`);
  return found;
}

test('the check itself finds what it is for', () => {
  const page = (csp: string, body = '') =>
    `<meta http-equiv="Content-Security-Policy" content="${csp}"><body>${body}</body>`;
  const strict = "default-src 'self'; base-uri 'none'; form-action 'none'";
  expect(faults(page(strict, '<script src="a.js"></script>'))).toEqual([]);
  expect(faults('<p>')).toEqual(['no policy']);
  expect(faults(page("script-src 'self'"))).toEqual(['no default-src']);
  for (const [csp, body, fault] of [
    [`${strict}; connect-src 'self' https://example.com`, '', 'connect-src https://example.com'],
    [`${strict}; connect-src *`, '', 'connect-src *'],
    [`${strict}; script-src 'self' 'unsafe-inline'`, '', "script-src 'unsafe-inline'"],
    [`${strict}; script-src 'self' 'unsafe-eval'`, '', "script-src 'unsafe-eval'"],
    [`${strict}; script-src 'self' data:`, '', 'script-src data:'],
    [strict, '<script>1</script>', 'inline script: <script>'],
    [strict, '<img src="//example.com/x.png">', 'elsewhere: src="//example.com/x.png'],
    [strict, '<p onclick="x()">', 'inline handler: <p onclick='],
  ] as const)
    expect(faults(page(csp, body))).toEqual([fault]);
  expect(faults(`<script src="a.js"></script>${page(strict)}`)).toEqual([
    'before the policy: <script src="a.js">',
  ]);
});

// The whole of the add-in's pages, as written and as built.
const written = [...filesBelow('src/taskpane', '.html'), ...filesBelow('assets', '.html')];
const built = filesBelow('dist/excel', '.html').filter((name) => !name.includes('officejs'));

test('there are pages', () => {
  expect(written.length).toBeGreaterThan(0);
});

test.each([...written, ...built])('%s loads and reaches only its own origin', (name) => {
  expect(faults(readFileSync(path.join(root, name), 'utf8'))).toEqual([]);
});

/**
 * Addresses in the bundles that nothing fetches: names of XML vocabularies, pages that error messages of React,
 * Fluent and decimal.js point a developer to, and what zod puts before an address to see whether it is one.
 */
const NAMES = [
  'http://www.w3.org/',
  'http://schemas.openxmlformats.org/',
  'http://schemas.microsoft.com/',
  'http://purl.org/',
  'http://purl.oclc.org/ooxml/',
  'https://react.dev/',
  'https://reactjs.org/',
  'https://json-schema.org/',
  'http://json-schema.org/',
  'https://aka.ms/',
  'https://github.com/microsoft/griffel/issues',
  'https://github.com/MikeMcl/decimal.js',
  'http://[${',
];

const scripts = filesBelow('dist/excel', '.js').filter((name) => !name.includes('officejs'));
const inBuild = testUnless(missingUnless(scripts.length > 0, 'the pane is not built'));

inBuild('the built pane names no address that it could fetch', () => {
  const found = scripts.flatMap((name) => {
    const code = readFileSync(path.join(root, name), 'utf8');
    return [...code.matchAll(/\b(?:https?|wss?):\/\/[\w[][^\s"'`\\)<>]*/g)]
      .map(([address]) => address)
      .filter((address) => !NAMES.some((known) => address.startsWith(known)))
      .map((address) => `${name}: ${address}`);
  });
  expect([...new Set(found)]).toEqual([]);
});
