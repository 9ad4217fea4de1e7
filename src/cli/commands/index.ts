import type { CliCommand } from '../command';
import { bind } from './bind';
import { check } from './check';
import { explain } from './explain';
import { facts } from './facts';
import { fill } from './fill';
import { report } from './report';
import { rubricCheck } from './rubric-check';
import { rubrics } from './rubrics';
import { score } from './score';
import { template } from './template';

/** Every command, in the order of the help. */
export const COMMANDS: readonly CliCommand[] = [
  score,
  check,
  explain,
  template,
  fill,
  bind,
  facts,
  report,
  rubrics,
  rubricCheck,
];
