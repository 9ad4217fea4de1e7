import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { Quotient } from '../../rubric/formula';
import type { AuditView } from '../../session/view';
import { points, totalDifference } from '../model/audit';
import type { AuditPlace } from '../state/navigation';
import { usePane, useSheet } from '../state/pane';
import { BackBar } from '../ui/BackBar';
import { Choices } from '../ui/Choices';
import { Meter } from '../ui/Meter';
import { signedPoints } from '../ui/signed-points';
import { useStyles } from '../ui/styles';
import { Waiting } from '../states/Waiting';
import { AuditRows } from './AuditRows';
import { Differences } from './Differences';
import { SignForm } from './SignForm';
import { StartAudit } from './StartAudit';

// The texts of the report bring its writer with them.
const ReportTexts = lazy(() => import('./ReportTexts'));

const useOwn = makeStyles({
  summary: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  total: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

/** 核查: the auditor's scores beside the unit's and the rule's, what differs, the report's texts, and the sign-off. */
export default function AuditPage({ place }: { readonly place: AuditPlace }) {
  const styles = useStyles();
  const { navigation } = usePane();
  const { audit } = useSheet();
  return (
    <article className={styles.column} aria-label="核查评分">
      <BackBar title="核查评分" onBack={navigation.back} />
      {audit === null ? <StartAudit /> : <Parts view={audit} place={place} />}
    </article>
  );
}

function Parts({ view, place }: { readonly view: AuditView; readonly place: AuditPlace }) {
  const { navigation } = usePane();
  const { differences } = view.audit;
  return (
    <>
      <Summary view={view} />
      <Choices
        label="核查内容"
        chosen={place.part}
        onChoose={(part) => {
          navigation.page({ ...place, part });
        }}
        choices={[
          { value: 'rows', label: '逐项' },
          { value: 'differences', label: `差异 ${String(differences.length)}` },
          { value: 'texts', label: '报告文字' },
          { value: 'sign', label: '签署' },
        ]}
      />
      <Part view={view} place={place} />
    </>
  );
}

function Part({ view, place }: { readonly view: AuditView; readonly place: AuditPlace }) {
  switch (place.part) {
    case 'rows':
      return <AuditRows view={view} place={place} />;
    case 'differences':
      return <Differences view={view} />;
    case 'texts':
      return (
        <Suspense fallback={<Waiting />}>
          <ReportTexts view={view} />
        </Suspense>
      );
    case 'sign':
      return <SignForm view={view} />;
  }
}

/** How far it has come, and what it comes to. */
function Summary({ view }: { readonly view: AuditView }) {
  const own = useOwn();
  const styles = useStyles();
  const { audit } = view;
  const { decided, rows, complete, total, grade, selfTotal } = audit;
  const difference = totalDifference(audit);
  return (
    <div className={own.summary}>
      <div className={styles.between}>
        <span role="status">
          已核 {decided} / {rows.length}
        </span>
        <span className={styles.numbers}>
          核查合计 <span className={own.total}>{points(total)}</span> {complete ? grade : '暂计'}
        </span>
      </div>
      <Meter part={Quotient.of(decided)} whole={Quotient.of(rows.length)} />
      <span className={mergeClasses(styles.small, styles.quiet, styles.numbers)}>
        自评合计 {points(selfTotal)}
        {difference === null ? '' : `，相差 ${signedPoints(difference)}`}
      </span>
    </div>
  );
}
