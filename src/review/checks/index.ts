import type { Check } from '../check';
import { L01 } from './L01';
import { L02 } from './L02';
import { L03 } from './L03';
import { L04 } from './L04';
import { L05 } from './L05';
import { L08 } from './L08';
import { L09 } from './L09';
import { L10 } from './L10';
import { L11 } from './L11';
import { L12 } from './L12';
import { L14 } from './L14';
import { M01 } from './M01';
import { M02 } from './M02';
import { M03 } from './M03';
import { N01 } from './N01';
import { N02 } from './N02';
import { N03 } from './N03';
import { N04 } from './N04';
import { N05 } from './N05';
import { N06 } from './N06';
import { N07 } from './N07';
import { N08 } from './N08';
import { N09 } from './N09';
import { N10 } from './N10';
import { N11 } from './N11';
import { N12 } from './N12';
import { N13 } from './N13';
import { N14 } from './N14';
import { N15 } from './N15';
import { N16 } from './N16';
import { N17 } from './N17';
import { N18 } from './N18';
import { N20 } from './N20';
import { N21 } from './N21';
import { N22 } from './N22';
import { N23 } from './N23';
import { S01 } from './S01';
import { S02 } from './S02';
import { S03 } from './S03';
import { S04 } from './S04';
import { S05 } from './S05';
import { S06 } from './S06';
import { S07 } from './S07';
import { S08 } from './S08';
import { S09 } from './S09';
import { S10 } from './S10';
import { S11 } from './S11';
import { S12 } from './S12';
import { S13 } from './S13';
import { S14 } from './S14';
import { S15 } from './S15';
import { S16 } from './S16';
import { T01 } from './T01';
import { T04 } from './T04';
import { T05 } from './T05';
import { T07 } from './T07';
import { T08 } from './T08';
import { T10 } from './T10';
import { T11 } from './T11';
import { T12 } from './T12';

/** Every check, one file each. To add one is to add its file and its line here. */
export const CHECKS: readonly Check[] = [
  S01,
  S02,
  S03,
  S04,
  S05,
  S06,
  S07,
  S08,
  S09,
  S10,
  S11,
  S12,
  S13,
  S14,
  S15,
  S16,
  N01,
  N02,
  N03,
  N04,
  N05,
  N06,
  N07,
  N08,
  N09,
  N10,
  N11,
  N12,
  N13,
  N14,
  N15,
  N16,
  N17,
  N18,
  N20,
  N21,
  N22,
  N23,
  L01,
  L02,
  L03,
  L04,
  L05,
  L08,
  L09,
  L10,
  L11,
  L12,
  L14,
  T01,
  T04,
  T05,
  T07,
  T08,
  T10,
  T11,
  T12,
  M01,
  M02,
  M03,
];
