import { inChromium } from '../in-chromium';
import { reviewScenarios } from '../scenarios/review';
import { scoringScenarios } from '../scenarios/scoring';

inChromium('scoring through the WPS build, the worst profile', () => {
  scoringScenarios('wps-worst');
});

inChromium('the review through the WPS build, the worst profile', () => {
  reviewScenarios('wps-worst');
});
