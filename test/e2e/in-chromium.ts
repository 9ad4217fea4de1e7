import { hasChromium } from '../workbench/univer/chromium';

/** Scenarios in a real browser; each of them may wait for a page to be drawn and calculated. */
export function inChromium(name: string, scenarios: () => void): void {
  (hasChromium ? describe : describe.skip)(
    `${name} (skipped: no Chromium at /usr/bin/chromium or $CHROMIUM)`,
    () => {
      jest.setTimeout(120_000);
      scenarios();
    },
  );
}
