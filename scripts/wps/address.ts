/** Where the package for WPS is served. Pure text. */
import { AddressError } from '../excel/address';

const EXAMPLE = 'npm run build:wps -- --url http://10.0.0.8/jixiao/';

/**
 * The address of the folder that holds the package's files, as a URL. Unlike Office, WPS loads http pages too, and
 * the trust that a user gives is bound to the address as it is written: it is taken as it is, not tidied up.
 * @param text as typed after `--url`
 * @throws {AddressError} with a Chinese message
 */
export function wpsBaseOf(text: string): string {
  const typed = text.trim();
  const refuse = (why: string) => new AddressError(`地址“${typed}”不能用：${why}。例：${EXAMPLE}`);
  if (typed === '') throw new AddressError(`没有写地址。请在 --url 后写存放加载项的网址。例：${EXAMPLE}`);
  if (!/^https?:\/\/[^/\\?#]/iu.test(typed)) throw refuse('应以 http:// 或 https:// 开头，后面是主机名');
  if (/\s/u.test(typed)) throw refuse('含有空格');
  if (typed.includes('\\')) throw refuse('含有反斜杠，请改为 /');
  if (/[?#]/u.test(typed)) throw refuse('不能带 ? 或 # 及其后的内容');
  let url: URL;
  try {
    url = new URL(typed);
  } catch {
    throw refuse('主机名或端口写法不对');
  }
  if (url.username !== '' || url.password !== '') throw refuse('不能带用户名和密码');
  if (!typed.endsWith('/')) throw refuse('应写文件夹的地址，以 / 结尾');
  return url.href;
}
