import { inChromium } from '../in-chromium';
import { reviewScenarios } from '../scenarios/review';
import { scoringScenarios } from '../scenarios/scoring';

inChromium('scoring through the WPS build, Windows profile', () => {
  scoringScenarios('wps-windows');
});

inChromium('the review through the WPS build, Windows profile', () => {
  reviewScenarios('wps-windows');
});
