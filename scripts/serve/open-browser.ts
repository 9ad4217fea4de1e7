import { spawn } from 'node:child_process';

/** Opens an address in the user's browser where there is one; the address has been printed in any case. */
export function openBrowser(address: string, platform: NodeJS.Platform = process.platform): void {
  // On Linux without a desktop xdg-open would start a browser of the terminal, inside ours.
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return;
  const [command, ...args] = COMMANDS[platform] ?? ['xdg-open'];
  const browser = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  browser.on('error', () => undefined);
  browser.unref();
}

const COMMANDS: Partial<Readonly<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};
