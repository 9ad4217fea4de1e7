import { inChromium } from '../in-chromium';
import { reviewScenarios } from '../scenarios/review';
import { scoringScenarios } from '../scenarios/scoring';

inChromium('scoring through the WPS build, UOS profile', () => {
  scoringScenarios('wps-uos');
});

inChromium('the review through the WPS build, UOS profile', () => {
  reviewScenarios('wps-uos');
});
