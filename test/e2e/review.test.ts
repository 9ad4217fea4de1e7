import { inChromium } from './in-chromium';
import { reviewScenarios } from './scenarios/review';

inChromium('the review on the workbench', () => {
  reviewScenarios('excel');
});
