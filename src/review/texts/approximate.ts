import { Quotient } from '../../rubric/formula';
import type { Figure } from './reading';

/** 节约, 合约, 附近: the last character alone would say 约 and 近. */
const ABOUT_BEFORE =
  /(?:(?<![节集合预履违签公条契特邀])约|(?<![附最临就邻靠])近|大概|接近|逾|(?<!预算|计划)超|不到)(?:为|计|有|达|合)?\s?$/;
/** 50万元左右, 50万元多; not 50万元余额, nor 50万元多于. */
const ABOUT_BEHIND = /^\s?(?:左右|上下(?![级两])|[余多](?![额款下地于个项次人户家]))/;
/** How far about a figure it is looked. */
const BESIDE = 4;

/** Whether the words right before or behind a figure say that it is no exact one: 约50万元, 50万元左右. */
export function isAbout(plain: string, start: number, end: number): boolean {
  return (
    ABOUT_BEFORE.test(plain.slice(Math.max(0, start - BESIDE), start)) ||
    ABOUT_BEHIND.test(plain.slice(end, end + BESIDE))
  );
}

const TWICE = Quotient.of(2);
const TWENTY = Quotient.of(20);

/** What the words allow a figure beyond its printed digits: one of its last digit, of its last but one behind 0. */
export function slackOfAbout({ approximate, printed, tolerance }: Figure): Quotient {
  if (!approximate) return Quotient.ZERO;
  return tolerance.mul(/^[1-9]\d*0$/.test(printed) ? TWENTY : TWICE);
}
