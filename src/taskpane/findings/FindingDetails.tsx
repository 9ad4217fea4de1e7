import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { FindingView } from '../../session/view';
import { usePane, useSheet } from '../state/pane';
import { Button } from '../ui/Button';
import { focusHead } from '../ui/neighbour';
import { useStyles } from '../ui/styles';
import { IgnoreForm } from './IgnoreForm';

const useOwn = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2 },
  said: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
});

/** What a finding rests on, what to do about it, what 核查意见 says of it; and putting it aside. */
export function FindingDetails({ view, onPage }: { readonly view: FindingView; readonly onPage: boolean }) {
  const own = useOwn();
  const styles = useStyles();
  const { navigation } = usePane();
  const { workbook } = useSheet();
  const [ignoring, setIgnoring] = useState(false);
  const { finding, disposition } = view;
  const { clause, advice, indicator } = finding;
  return (
    <div className={styles.tight}>
      <dl className={mergeClasses(own.list, styles.small)}>
        {clause === '' ? null : (
          <>
            <dt className={own.term}>依据</dt>
            <dd className={own.said}>{clause}</dd>
          </>
        )}
        {advice === '' ? null : (
          <>
            <dt className={own.term}>建议</dt>
            <dd className={own.said}>{advice}</dd>
          </>
        )}
        {disposition === null ? null : (
          <>
            <dt className={own.term}>处理</dt>
            <dd className={own.said}>
              {[disposition.kind, disposition.reason, disposition.by, disposition.at]
                .filter((one) => one !== '')
                .join('，')}
            </dd>
          </>
        )}
      </dl>
      {ignoring ? (
        <IgnoreForm
          finding={finding}
          onDone={() => {
            focusHead(document.activeElement);
            setIgnoring(false);
          }}
        />
      ) : (
        <div className={styles.row}>
          {indicator === null || onPage ? null : (
            <Button
              size="small"
              className={styles.compact}
              aria-label={`看${indicator}的推导`}
              onClick={() => {
                navigation.open(indicator);
              }}
            >
              看推导
            </Button>
          )}
          {workbook.readOnly ? null : (
            <Button
              size="small"
              className={styles.compact}
              aria-label={`忽略 ${finding.code}`}
              onClick={() => {
                setIgnoring(true);
              }}
            >
              忽略…
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
