import { inChromium } from './in-chromium';
import { scoringScenarios } from './scenarios/scoring';

inChromium('the workbench with the pane', () => {
  scoringScenarios('excel');
});
