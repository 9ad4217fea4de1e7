import { describeUnless } from '../support/skip-aloud';
import { NO_CHROMIUM } from '../workbench/univer/chromium';

/** Scenarios in a real browser; each of them may wait for a page to be drawn and calculated. */
export function inChromium(name: string, scenarios: () => void): void {
  describeUnless(NO_CHROMIUM)(name, () => {
    jest.setTimeout(120_000);
    scenarios();
  });
}
