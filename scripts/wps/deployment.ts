/**
 * What WPS has to be told of the add-in: publish.xml (each user's, personal and professional editions) and jsplugins.xml
 * (a unit's, professional edition). Elements and attributes as the official tool `wpsjs` 2.2.3 writes them; the enterprise
 * documentation names the same. Pure text.
 */

/** Also the folder that the offline package is unpacked into, so: ASCII, and one word. */
export const ADDON_NAME = 'jixiao';

/** The spreadsheet program of WPS. */
const TYPE = 'et';

/** How a user's WPS comes by the add-in. */
export type Registration =
  /** From a server, each time WPS starts. */
  | { readonly mode: 'online'; readonly base: string }
  /** From the folder beside publish.xml, into which the package has been unpacked by hand. */
  | { readonly mode: 'unpacked'; readonly version: string }
  /** From an archive on a server, which WPS fetches and unpacks once for each version. */
  | { readonly mode: 'archive'; readonly base: string; readonly version: string };

/** The package's folder and, with `.7z`, its archive. */
export function folderOf(version: string): string {
  return `${ADDON_NAME}_${version}`;
}

/** The address of the archive below the package's own. */
export function archiveAddress(base: string, version: string): string {
  return `${base}${folderOf(version)}.7z`;
}

/**
 * publish.xml with this add-in alone: what a user has of others has to be kept, so it is merged, not copied over.
 */
export function publishXml(registration: Registration): string {
  return listOf(element(registration, { enable: 'enable_dev', install: 'null', customDomain: '' }));
}

/** jsplugins.xml, the list that `JSPluginsServer` in oem.ini points to. */
export function jspluginsXml(registration: Registration): string {
  return listOf(element(registration, {}));
}

function element(registration: Registration, further: Readonly<Record<string, string>>): string {
  const { mode } = registration;
  const address =
    mode === 'online'
      ? { url: registration.base }
      : {
          version: registration.version,
          url:
            mode === 'unpacked'
              ? folderOf(registration.version)
              : archiveAddress(registration.base, registration.version),
        };
  const attributes = Object.entries({ name: ADDON_NAME, type: TYPE, ...address, ...further })
    .map(([name, value]) => `${name}="${escapeXml(value)}"`)
    .join(' ');
  return `<${mode === 'online' ? 'jspluginonline' : 'jsplugin'} ${attributes}/>`;
}

function listOf(line: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<jsplugins>\n  ${line}\n</jsplugins>\n`;
}

/** What the install page asks WPS's resident service to register; the words of the official page. */
export function installRequest(
  registration: Extract<Registration, { readonly base: string }>,
): Readonly<Record<string, string>> {
  const { mode, base } = registration;
  const common = { name: ADDON_NAME, addonType: TYPE };
  return mode === 'online'
    ? { ...common, online: 'true', url: base }
    : {
        ...common,
        online: 'false',
        url: archiveAddress(base, registration.version),
        version: registration.version,
      };
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}
