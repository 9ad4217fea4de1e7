/**
 * Tests of what is not on every machine. Where it is missing they are skipped aloud, with what is missing in the title;
 * where it is there the title says nothing of it.
 */

/** `null` where a test can run, else what it is without, in English. */
export type Missing = string | null;

/** What is missing, unless it is there. */
export function missingUnless(there: boolean, what: string): Missing {
  return there ? null : what;
}

const titled = (title: string, missing: Missing): string =>
  missing === null ? title : `${title} (skipped: ${missing})`;

/** As jest's `test`, skipped aloud where something is missing. */
export function testUnless(missing: Missing) {
  return (title: string, body: jest.ProvidesCallback, timeout?: number): void => {
    (missing === null ? test : test.skip)(titled(title, missing), body, timeout);
  };
}

/** As jest's `describe`, skipped aloud where something is missing. */
export function describeUnless(missing: Missing) {
  return (title: string, body: jest.EmptyFunction): void => {
    (missing === null ? describe : describe.skip)(titled(title, missing), body);
  };
}
