/**
 * npm run dev:excel: serves dist/excel over https on this machine and tells how to load the add-in into Excel.
 * The certificate is office-addin-dev-certs'; putting it into the system's trust store is left to the user.
 */
import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import os from 'node:os';
import path from 'node:path';
import { generateCertificates } from 'office-addin-dev-certs';
import { DEV_BASE } from './excel/address';
import { staticFiles } from './excel/static-files';

const root = path.dirname(__dirname);
const site = path.join(root, 'dist/excel');
const certificates = path.join(os.homedir(), '.office-addin-dev-certs');
const ca = path.join(certificates, 'ca.crt');
const certificate = path.join(certificates, 'localhost.crt');
const key = path.join(certificates, 'localhost.key');
const VALID_DAYS = 365;

/** Whether the three files are there and good for another day. */
function usable(): boolean {
  if (![ca, certificate, key].every((file) => existsSync(file))) return false;
  return [ca, certificate].every(
    (file) => Date.parse(new X509Certificate(readFileSync(file)).validTo) > Date.now() + 86_400_000,
  );
}

async function credentials() {
  if (!usable()) {
    // The library keeps files that exist, expired ones too.
    for (const file of [ca, certificate, key]) rmSync(file, { force: true });
    await generateCertificates(ca, certificate, key, VALID_DAYS);
  }
  return { cert: readFileSync(certificate), key: readFileSync(key) };
}

function instructions(): string {
  const manifest = path.join(root, 'manifest.xml');
  return `
任务窗格：${DEV_BASE}taskpane.html （只有本机能访问；按 Ctrl+C 停止）
加载项清单：${manifest}

一、信任证书（每台电脑做一次）
  npx office-addin-dev-certs install
  它把开发证书 ${ca}
  加入系统的受信任根证书，会请你确认；需要时会重新生成证书，之后请重新运行 npm run dev:excel。
  用浏览器打开上面的任务窗格地址，没有证书警告即可。不再使用时：npx office-addin-dev-certs uninstall

二、在 Excel 中加载
  Windows  1. 新建一个文件夹，放入 manifest.xml，在“属性 → 共享”中共享给自己，记下网络路径 \\\\本机名\\文件夹
           2. Excel：文件 → 选项 → 信任中心 → 信任中心设置 → 受信任的加载项目录
              添加该网络路径，勾选“显示在菜单中”，确定，重启 Excel
           3. 开始（或插入）→ 加载项 → 更多加载项 → 共享文件夹 → 绩评 → 添加
  Mac      1. 把 manifest.xml 复制到（没有该文件夹就新建）
              ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef
           2. 重启 Excel：开始（或插入）→ 加载项，在列表中选“绩评”
  网页版   Excel 网页版：开始（或插入）→ 加载项 → 更多加载项 → 我的加载项 → 上传我的加载项，选择 manifest.xml
           浏览器须与本程序在同一台电脑上

加载后功能区出现“绩效评分”选项卡。没有出现时，见 docs/deploy-excel.md 的“常见问题”。`;
}

async function main() {
  if (!existsSync(path.join(site, 'taskpane.html'))) {
    console.error('还没有构建任务窗格。请先运行 npm run build。');
    process.exitCode = 1;
    return;
  }
  const { port } = new URL(DEV_BASE);
  const server = createServer(await credentials(), staticFiles(site));
  server.on('error', (error: NodeJS.ErrnoException) => {
    const busy = error.code === 'EADDRINUSE';
    console.error(
      busy
        ? `端口 ${port} 已被其他程序占用。清单中写的是这个端口，请关闭占用它的程序后重试。`
        : `无法启动：${error.message}`,
    );
    process.exitCode = 1;
  });
  server.listen(Number(port), '127.0.0.1', () => {
    console.log(instructions());
  });
}

void main();
