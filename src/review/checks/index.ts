import type { Check } from '../check';
import { L14 } from './L14';
import { M01 } from './M01';
import { M02 } from './M02';
import { M03 } from './M03';
import { N03 } from './N03';
import { N06 } from './N06';
import { N07 } from './N07';
import { N10 } from './N10';
import { N11 } from './N11';
import { N18 } from './N18';
import { N20 } from './N20';
import { N21 } from './N21';
import { N23 } from './N23';
import { S01 } from './S01';
import { S02 } from './S02';
import { S03 } from './S03';
import { S04 } from './S04';
import { S11 } from './S11';
import { S14 } from './S14';
import { S15 } from './S15';
import { S16 } from './S16';

/** Every check, one file each. To add one is to add its file and its line here. */
export const CHECKS: readonly Check[] = [
  S01,
  S02,
  S03,
  S04,
  S11,
  S14,
  S15,
  S16,
  N03,
  N06,
  N07,
  N10,
  N11,
  N18,
  N20,
  N21,
  N23,
  L14,
  M01,
  M02,
  M03,
];
