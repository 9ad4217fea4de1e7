/** npm's prepare: after `npm ci`, `npx jixiao` works. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { readyBundle, root } from './ready.mjs';

const missing = ['tsx', 'webpack', 'webpack-cli', 'swc-loader'].filter(
  (name) => !existsSync(path.join(root, 'node_modules', name)),
);
if (missing.length > 0) {
  // `npm ci --omit=dev` is legitimate: someone who has a built dist/ wants no build tools.
  console.log(
    `[prepare] not built: ${missing.join(', ')} not installed (omit=dev?). Run npm ci without it to build.`,
  );
} else {
  try {
    readyBundle();
  } catch (error) {
    console.error(`[prepare] ${error.message}`);
    process.exit(1);
  }
}
