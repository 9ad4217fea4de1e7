import { itemName } from '../../rubric/names';
import type { JudgementTrace, RowWorking } from '../../scoring/working';
import type { Check, Found } from '../check';

/** Points moved because something does not apply, without the 《说明》 that the standard asks for. */
export const N21: Check = {
  code: 'N21',
  severity: 'warning',
  scope: ['S', 'D'],
  title: '不适用须附说明',
  find: (assessment) =>
    assessment.rows.flatMap((row) =>
      setAside(row.working)
        .filter(({ judgement }) => judgement.evidence === null)
        .map(
          ({ name, judgement }): Found => ({
            indicator: row.name,
            names: [itemName('evidence', row.name, judgement)],
            message: `“${row.name}”的“${name}”判定为不适用，分值已调整，但没有《说明》等佐证；请补附。`,
            fix: null,
          }),
        ),
    ),
};

/** The items and parts that a person judged as not applicable. */
function setAside(working: RowWorking): readonly { readonly name: string; readonly judgement: JudgementTrace }[] {
  switch (working.kind) {
    case 'checklist':
      return working.items.filter((item) => item.outcome === 'notApplicable');
    case 'evidence':
      return setAside(working.checklist);
    case 'transfer':
      return working.judgement.verdict === '不适用' ? [working] : [];
    case 'parts':
      return working.parts.flatMap((part) => (part.kind === 'transfer' ? setAside(part) : []));
    default:
      return [];
  }
}
