import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { errorOf, readWhole } from './read-whole';

/** Opens every file of a folder, and says how much memory that took at its highest, in MB. */
const folder = process.argv[2] ?? '.';
for (const name of readdirSync(folder)) {
  const bytes = new Uint8Array(readFileSync(path.join(folder, name)));
  errorOf(() => readWhole(bytes));
}
process.stdout.write(String(process.resourceUsage().maxRSS / 1024));
