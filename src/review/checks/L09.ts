import { rowName } from '../../rubric/names';
import { defineCheck } from '../check';
import { type Award, awardsIn, bodiesIn, strangeBody } from '../words/awards';
import { quote } from '../words/clauses';
import { clauseWith, standardOf } from '../words/standard';

/** Awards behind a bonus that the standard may not count: another body's, a person's, one matter twice. */
export const L09 = defineCheck({
  code: 'L09',
  severity: 'warning',
  scope: ['S'],
  reads: ['texts', 'standards'],
  title: '加分的表彰符合标准',
  basis: '加分以标准所列单位对工作的表彰为限，同一项工作只计一次。',
  advice: '附表彰文件，写明表彰单位和事项；不符合标准的不计。',
  places: (subject) => {
    const { name } = subject.assessment.adjustment;
    const awards = awardsIn(subject.text(name).plain);
    return awards.length === 0 ? [] : [{ name, awards }];
  },
  judge: ({ name, awards }, subject) => {
    const bodies = bodiesIn(standardOf(subject, name) ?? '');
    const doubts = [
      ...awards.flatMap((award) => doubtsOf(award, bodies)),
      ...twice(awards).map(
        ([one, other]) => `“${quote(one.text)}”与“${quote(other.text)}”像是同一项工作，只计一次`,
      ),
    ];
    if (doubts.length === 0) return null;
    return {
      indicator: name,
      names: [rowName('narrative', name)],
      message: `“${name}”列有 ${awards.length} 项表彰，其中：${doubts.join('；')}；请核实。`,
      ...clauseWith(subject, name, /表彰|加分/u),
      fix: null,
    };
  },
});

function doubtsOf(award: Award, bodies: readonly string[]): readonly string[] {
  const strange = strangeBody(award, bodies);
  const says = [
    ...(award.individual ? ['是对个人的表彰'] : []),
    ...(strange === null ? [] : [`表彰单位“${strange}”不在标准所列（${bodies.join('、')}）之内`]),
  ];
  return says.length === 0 ? [] : [`“${quote(award.text)}”${says.join('，')}`];
}

/** Pairs of awards for one matter. */
function twice(awards: readonly Award[]): readonly (readonly [Award, Award])[] {
  const seen = new Map<string, Award>();
  return awards.flatMap((award): readonly (readonly [Award, Award])[] => {
    if (award.matter.length < 2) return [];
    const before = seen.get(award.matter);
    if (before === undefined) {
      seen.set(award.matter, award);
      return [];
    }
    return [[before, award]];
  });
}
