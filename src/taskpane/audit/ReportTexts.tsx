import type { AuditView } from '../../session/view';

/** The texts of the report. */
export default function ReportTexts({ view }: { readonly view: AuditView }) {
  return <p>{view.lenient.length}</p>;
}
