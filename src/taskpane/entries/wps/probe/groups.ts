import { engineProbes } from './engine';
import { eventProbes } from './events';
import { formProbes } from './forms';
import { memberProbes } from './members';
import { missingProbes } from './missing';
import { nameProbes } from './names';
import { objectProbes } from './objects';
import type { ProbeGroup } from './probe';
import { applicationProbes, newFromFileProbes, rootProbes, sharedProbes } from './program';
import { timingProbes } from './timings';
import { undoProbes } from './undo';
import { valueProbes } from './values';

/** Every question, in the order in which they are asked. */
export function allProbes(page: object): readonly ProbeGroup[] {
  return [
    engineProbes(page),
    rootProbes,
    applicationProbes,
    sharedProbes,
    memberProbes,
    missingProbes,
    valueProbes,
    formProbes,
    nameProbes,
    eventProbes,
    objectProbes,
    newFromFileProbes,
    timingProbes,
    // Last: what an undo takes back is not known before.
    undoProbes,
  ];
}
