import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { Severity } from '../../review';
import type { FindingView } from '../../session/view';
import { SEVERITIES, targetsOf } from '../model/findings';
import { usePane, useSheet } from '../state/pane';
import { Button } from '../ui/Button';
import { CellLink } from '../ui/CellLink';
import { RowButton } from '../ui/RowButton';
import { useStyles } from '../ui/styles';

const useOwn = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalSNudge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { alignItems: 'flex-start', padding: 0 },
  icon: { flexShrink: 0, display: 'inline-flex', paddingTop: '2px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  code: { color: tokens.colorNeutralForeground2 },
  foot: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
  },
});

const ICONS = { error: ErrorCircleRegular, warning: WarningRegular, info: InfoRegular } as const;
const WORDS = Object.fromEntries(SEVERITIES) as Readonly<Record<Severity, string>>;
/** Of many cells the first are linked. */
const MOST_CELLS = 4;

interface Props {
  readonly view: FindingView;
  /** Under its own indicator: no need to name it and to lead there. */
  readonly inRow?: boolean;
}

/** One finding: what, where, the numbers, and the fix where there is a safe one. */
export function FindingCard({ view, inRow = false }: Props) {
  const own = useOwn();
  const styles = useStyles();
  const { session, navigation, reveal } = usePane();
  const { binding, workbook } = useSheet();
  const { finding } = view;
  const { code, severity, indicator, message, fix } = finding;
  const targets = targetsOf(view, binding);
  const first = targets[0]?.name;
  const Icon = ICONS[severity];
  const named = indicator === null || inRow || message.includes(indicator) ? '' : `${indicator}：`;
  return (
    <div className={own.card} data-card="">
      <RowButton
        className={own.head}
        title={targets[0] === undefined ? undefined : `定位到 ${targets[0].cell}`}
        data={first ?? ''}
        onClick={() => {
          if (first !== undefined) reveal(first);
        }}
      >
        <span
          className={mergeClasses(
            own.icon,
            severity === 'error' && own.error,
            severity === 'warning' && own.warning,
          )}
        >
          <Icon aria-label={WORDS[severity]} />
        </span>
        <span className={styles.wrap}>
          {named}
          {message}
        </span>
      </RowButton>
      <div className={own.foot}>
        <span className={own.code} title="检查代码">
          {code}
        </span>
        {targets.slice(0, MOST_CELLS).map(({ name }) => (
          <CellLink key={name} name={name} />
        ))}
        {targets.length > MOST_CELLS ? <span>等 {targets.length} 格</span> : null}
        {indicator === null || inRow ? null : (
          <Button
            appearance="subtle"
            size="small"
            className={styles.compact}
            aria-label={`${indicator} 的依据`}
            onClick={() => {
              navigation.open(indicator);
            }}
          >
            依据
          </Button>
        )}
        {fix === null || workbook.readOnly ? null : (
          <Button
            size="small"
            className={styles.compact}
            onClick={() => {
              void session.fix(finding);
            }}
          >
            改为 {fix.value}
          </Button>
        )}
      </div>
    </div>
  );
}
