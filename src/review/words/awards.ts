import { sentencesOf, withoutTitles } from './clauses';

/** One award as a text tells it. */
export interface Award {
  readonly text: string;
  /** Whether a person got it. */
  readonly individual: boolean;
  /** Who gave it, as far as the text says; null where it names nobody. */
  readonly body: string | null;
  /** What it was given for, without bodies, levels, years and titles of honour; empty where nothing is left. */
  readonly matter: string;
}

const NUMBERED =
  /(?:^|[。；;\n，,])[^\S\n]{0,4}(?:\d{1,2}[、.．)）]|[（(]\d{1,2}[）)]|[一二三四五六七八九十]{1,2}(?:、|是)|第[一二三四五六七八九十]{1,2}[，、])/gu;
const HONOURED =
  /评为|授予|表彰|表扬|嘉奖|通报表扬|荣获|获得|获评|获[^，。；]{0,30}(?:奖|称号|先进|优秀)|记功|[一二三]等功|先进|优秀|称号/u;
const PENALTY = /问责|减分|扣分|处分|通报批评/u;
const INDIVIDUAL =
  /同志|先生|女士|个人|先进工作者|劳动模范|劳模|标兵|优秀(?:共产)?党员|优秀公务员|三八红旗手|能手|之星/u;
const BODY_BEFORE =
  /(?:被|由|经|获得?|荣获|受到?|得到|收到)(?:了)?([^，,。；;被由经获]{2,30}?)(?:部门)?(?:通报)?(?:评为|评定为|授予|表彰|表扬|嘉奖|颁发|记|的表彰|的表扬|的?通报)/u;

/** The awards that a text lists, one a numbered item or sentence. */
export function awardsIn(plain: string): readonly Award[] {
  return itemsOf(plain)
    .filter((text) => HONOURED.test(text) && !PENALTY.test(text) && !/^(?:无|没有|未)/u.test(text))
    .map((text) => ({
      text,
      individual: INDIVIDUAL.test(text),
      body: BODY_BEFORE.exec(text)?.[1]?.replace(/^得/u, '') ?? null,
      matter: matterOf(text),
    }));
}

function itemsOf(plain: string): readonly string[] {
  const cut = plain.replace(NUMBERED, '。');
  return sentencesOf(cut).map(({ text }) => text);
}

const NOISE =
  /20\d\d年?度?|中共|全国|全省|全市|全县|全区|国家级|省级|市级|先进(?:单位|集体|个人|工作者|党组织)|优秀(?:单位|集体|个人|组织奖?|党员)|表现突出(?:单位|集体|个人)|[一二三]等奖|优秀奖|通报|表彰|表扬|荣誉|称号|工作|奖|加\s*[\d.]+\s*分/gu;

function matterOf(text: string): string {
  const told = /(?:评为|评定为|授予|荣获|获评|获得?|因|在|就)([^，,]{2,60})$/u.exec(
    withoutTitles(text).replace(/[，,]\s*(?:加|得|计)\s*[\d.]+\s*分.*$/u, ''),
  )?.[1];
  const behind = told?.replace(/^.*(?:评为|授予|表彰为|颁发的?)/u, '') ?? '';
  return behind.replace(NOISE, '').replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * The bodies whose awards count, as a standard names them: `工作获得中央、省委省政府和市委市政府表彰的` gives 中央,
 * 省委, 省政府, 市委 and 市政府. Empty where it names none.
 */
export function bodiesIn(standard: string): readonly string[] {
  const named = /获得?([^，,。；;]{2,60}?)(?:的)?(?:表彰|表扬|奖励|嘉奖)/u.exec(standard)?.[1] ?? '';
  const parts = named
    .split(/[、和及或与]|以上/u)
    .flatMap((part) => [...part.matchAll(BODY)].map(([body]) => body));
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part.length >= 2))];
}

const BODY = /(?:省|市|县|区|国务|党中央)?(?:委|政府|院|中央|人大|政协)|.+/gu;

/** Offices and departments of a body are not the body: 省委办公厅 is not 省委. */
const OFFICE =
  /^[^，,、]{0,4}(?:办公[厅室]|办|[\u4e00-\u9fff]{0,8}(?:部|局|厅|处|科|中心|协会|学会|报社?|集团|公司))/u;

/** The body that gave an award and is none of those that count; null where it is, or where nothing tells. */
export function strangeBody({ body }: Award, bodies: readonly string[]): string | null {
  if (body === null || bodies.length === 0) return null;
  const called = body.replace(/^中共/u, '');
  const counts = bodies.some((one) => {
    const at = called.indexOf(one);
    return at >= 0 && !OFFICE.test(called.slice(at + one.length));
  });
  return counts ? null : body;
}
