import { SIGN_OFF_NAMES } from '../../rubric/names';
import type { Assessment } from '../../scoring/assessment';
import { own, trimmed } from '../../scoring/facts';
import { defineCheck, type Found } from '../check';

/** A sign-off that was begun is complete, and two people have looked. Nobody has to have begun. */
export const S13 = defineCheck({
  code: 'S13',
  severity: 'warning',
  scope: ['S'],
  reads: ['header'],
  title: '核查签署完整',
  basis: '核查表须写明核查单位、核查人、复核人和日期；核查和复核应由不同的人进行。',
  advice: '补齐签署；复核由核查人以外的人进行。',
  places({ assessment }) {
    const signed = signaturesOf(assessment);
    return signed.some(({ by, text }) => by && text !== '') ? [signed] : [];
  },
  judge: (signed) => [...incomplete(signed), ...alone(signed)],
});

/** A line of the sign-off that the rubric's sheet has. */
interface Signature {
  readonly name: string;
  /** Empty where nothing is written. */
  readonly text: string;
  /** Whether a person signs here: with a unit's name or a date alone nobody has begun. */
  readonly by: boolean;
}

function signaturesOf({ rubric, facts }: Assessment): readonly Signature[] {
  const { unit, auditor, checker, date } = SIGN_OFF_NAMES;
  return [unit, auditor, checker, date].flatMap((name): readonly Signature[] => {
    const by = name === auditor || name === checker;
    if (rubric.source.header.includes(name)) return [{ name, text: trimmed(own(facts.header, name)), by }];
    return rubric.inputs.has(name) ? [{ name, text: trimmed(own(facts.inputs, name)), by }] : [];
  });
}

function incomplete(signed: readonly Signature[]): readonly Found[] {
  const names = (some: readonly Signature[]): string => some.map(({ name }) => name).join('、');
  const blank = signed.filter(({ text }) => text === '');
  if (blank.length === 0) return [];
  const written = signed.filter(({ text }) => text !== '');
  return [
    {
      indicator: null,
      names: blank.map(({ name }) => name),
      message: `核查签署不完整：已填${names(written)}，没有填${names(blank)}。`,
      fix: null,
    },
  ];
}

function alone(signed: readonly Signature[]): readonly Found[] {
  const [one, other] = signed.filter(({ by, text }) => by && text !== '');
  if (one === undefined || other === undefined || plain(one.text) !== plain(other.text)) return [];
  return [
    {
      indicator: null,
      names: [one.name, other.name],
      message: `${one.name}和${other.name}都是“${one.text.slice(0, 20)}”，核查和复核应由不同的人进行。`,
      fix: null,
    },
  ];
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '');
}
