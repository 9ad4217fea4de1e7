/**
 * What some tests need beside npm packages: LibreOffice as an independent reader and calculator, Chromium as the
 * browser that the pane runs in, and a Chinese font
 * for what it prints. Installed where that can be done without asking: as root on Debian. Elsewhere npm test says
 * what to install, and the tests that need it are skipped, each with its reason.
 */
import { spawnSync } from 'node:child_process';

const PACKAGES = ['libreoffice-calc', 'chromium', 'fonts-noto-cjk'];

export function debianPackages() {
  if (process.platform !== 'linux') return;
  const missing = PACKAGES.filter((name) => !installed(name));
  if (missing.length === 0) return;
  const commands = [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-qq', '-y', '--no-install-recommends', ...missing],
  ];
  const shown = `apt-get install --no-install-recommends ${missing.join(' ')}`;
  if (!exists('apt-get') || process.getuid?.() !== 0) {
    if (!exists('soffice') || !exists('chromium'))
      console.log(
        `[ready] for all tests install LibreOffice, Chromium and a Chinese font first (Debian, as root: ${shown})`,
      );
    return;
  }
  console.log(`[ready] ${shown}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const [command, ...args] of commands) {
    const { status } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env });
    if (status === 0) continue;
    console.log(
      `[ready] ${command} ${args[0]} failed: the tests that need ${missing.join(', ')} are skipped`,
    );
    return;
  }
}

function installed(name) {
  const { status, stdout } = spawnSync('dpkg-query', ['-W', '-f=${Status}', name], { encoding: 'utf8' });
  return status === 0 && stdout.includes('install ok installed');
}

function exists(command) {
  return spawnSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' }).status === 0;
}
