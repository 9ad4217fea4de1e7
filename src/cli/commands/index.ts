import type { CliCommand } from '../command';
import { explain } from './explain';
import { rubricCheck } from './rubric-check';
import { rubrics } from './rubrics';
import { score } from './score';

/** Every command, in the order of the help. */
export const COMMANDS: readonly CliCommand[] = [score, explain, rubrics, rubricCheck];
