/**
 * npm start [-- --port n --no-open]: makes the checkout ready, then serves the workbench until Ctrl+C.
 * Runs with nothing installed.
 */
import { spawn } from 'node:child_process';
import { ready, root } from './ready.mjs';

try {
  ready();
  const server = spawn(process.execPath, ['--import', 'tsx', 'scripts/serve.ts', ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  // Ctrl+C reaches the server too, which ends by itself; a signal sent to us alone is handed on.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => server.kill('SIGTERM'));
  server.on('error', (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  server.on('exit', (status) => {
    process.exitCode = status ?? 0;
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
