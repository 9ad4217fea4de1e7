import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FindingView } from '../../session/view';
import { findingKey, placeOf, targetsOf } from '../model/finding-targets';
import { usePane, useSheet } from '../state/pane';
import { Button } from '../ui/Button';
import { CellLink } from '../ui/CellLink';
import { Disclosure } from '../ui/Disclosure';
import { useStyles } from '../ui/styles';

const useOwn = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalS,
  },
});

/** 已忽略: what was put aside, why and by whom, and taking it up again. */
export function IgnoredFindings({ ignored }: { readonly ignored: readonly FindingView[] }) {
  const own = useOwn();
  const styles = useStyles();
  const { session } = usePane();
  const { binding, workbook } = useSheet();
  return (
    <Disclosure title={`已忽略 ${String(ignored.length)}`}>
      {() => (
        <ul className={styles.list}>
          {ignored.map((one, index) => {
            const { finding, disposition } = one;
            const place = targetsOf(one, binding)[0];
            const signed = [disposition?.by, disposition?.at].filter(Boolean).join('，');
            return (
              <li key={`${findingKey(finding)} ${String(index)}`} className={own.item}>
                <span>
                  <span className={styles.quiet}>{finding.code}</span>{' '}
                  {place === undefined ? null : <CellLink name={placeOf(place)} />} {finding.message}
                </span>
                <span className={mergeClasses(styles.between, styles.quiet)}>
                  <span className={styles.wrap}>
                    {disposition === null || disposition.reason === '' ? '没有写明理由' : disposition.reason}
                    <span className={styles.numbers}>{signed === '' ? '' : `（${signed}）`}</span>
                  </span>
                  {workbook.readOnly ? null : (
                    <Button
                      size="small"
                      className={styles.compact}
                      aria-label={`恢复 ${finding.code}`}
                      onClick={() => {
                        void session.unignore(finding);
                      }}
                    >
                      恢复
                    </Button>
                  )}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </Disclosure>
  );
}
