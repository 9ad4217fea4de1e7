import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ADDON_NAME, installRequest } from './deployment';

const TEMPLATE = path.join(__dirname, 'publish.html');

/**
 * The page that a user opens to install the add-in: it hands the add-in's address to the service that WPS runs on the
 * user's machine (`/deployaddons/runParams` on port 58890, as the page of the official tool does), and that service writes
 * publish.xml.
 */
export function publishPage(registration: Parameters<typeof installRequest>[0]): string {
  const request = installRequest(registration);
  const html = readFileSync(TEMPLATE, 'utf8');
  const values: Readonly<Record<string, string>> = {
    SCRIPT: hashOf(html, 'script'),
    STYLE: hashOf(html, 'style'),
    ADDON: escapeHtml(JSON.stringify(request)),
    URL: escapeHtml(request.url ?? ''),
    NAME: ADDON_NAME,
  };
  return html.replaceAll(/%([A-Z]+)%/gu, (whole, name: string) => values[name] ?? whole);
}

/** What the page's policy knows its one element of a kind by. */
function hashOf(html: string, element: 'script' | 'style'): string {
  const text = new RegExp(`<${element}>(.*?)</${element}>`, 'su').exec(html)?.[1];
  if (text === undefined) throw new Error(`publish.html has no <${element}>`);
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
