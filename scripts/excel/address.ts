/** Where the add-in is served, and the manifest for it. Pure text. */

/** The address written in manifest.xml, which `npm run dev:excel` serves. */
export const DEV_BASE = 'https://localhost:3000/';

/** An address that cannot be used; the message is Chinese and says how to write it. */
export class AddressError extends Error {
  override readonly name = 'AddressError';
}

/**
 * The address of the folder that holds taskpane.html, as a URL that ends in a slash.
 * @param text as typed after `--url`
 * @throws {AddressError}
 */
export function baseOf(text: string): string {
  const typed = text.trim();
  const refuse = (why: string) => new AddressError(`地址“${typed}”不能用：${why}。例：${EXAMPLE}`);
  if (typed === '')
    throw new AddressError(`没有写地址。请在 --url 后写存放任务窗格的 https 地址。例：${EXAMPLE}`);
  if (!/^[a-z][a-z0-9+.-]*:/i.test(typed)) throw refuse('缺少 https://');
  if (!/^https:/i.test(typed)) throw refuse('Office 只加载 https 页面，请改为 https:// 开头');
  // new URL() takes https:/host and https:host for https://host: here it is a slip of the pen.
  if (!/^https:\/\/[^/\\?#]/i.test(typed)) throw refuse('缺少主机名');
  if (/\s/u.test(typed)) throw refuse('含有空格');
  if (typed.includes('\\')) throw refuse('含有反斜杠，请改为 /');
  let url: URL;
  try {
    url = new URL(typed);
  } catch {
    throw refuse('主机名或端口写法不对');
  }
  if (url.username !== '' || url.password !== '') throw refuse('不能带用户名和密码');
  if (typed.includes('?')) throw refuse('不能带 ? 及其后的内容');
  if (typed.includes('#')) throw refuse('不能带 # 及其后的内容');
  if (url.hostname.startsWith('.') || url.hostname.includes('..')) throw refuse('主机名写法不对');
  const last = url.pathname.slice(url.pathname.lastIndexOf('/') + 1);
  if (/\.(html?|xml|js)$/i.test(last)) throw refuse(`应写文件夹的地址，不是文件“${decode(last)}”的地址`);
  if (url.pathname.includes('//')) throw refuse('路径中有连续的 /');
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/**
 * The manifest with every address below `base` in place of the development one.
 * @param base as {@link baseOf} gives it
 */
export function manifestAt(manifest: string, base: string): string {
  return manifest.replaceAll(DEV_BASE, escapeXml(base));
}

/** The files that a manifest names, relative to its base, each once, in its order. */
export function filesNamed(manifest: string, base: string): string[] {
  const escaped = escapeXml(base);
  const found = [...manifest.matchAll(/"(https:[^"]*)"/g)]
    .map(([, address]) => address!)
    .filter((address) => address.startsWith(escaped))
    .map((address) => address.slice(escaped.length));
  return [...new Set(found)];
}

const EXAMPLE = 'npm run build -- --url https://oa.example.cn/jixiao/';

/** For attribute values; a URL holds neither `<` nor `"` once it has been parsed. */
function escapeXml(url: string): string {
  return url.replaceAll('&', '&amp;').replaceAll("'", '&apos;');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
