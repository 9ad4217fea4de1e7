import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { type KeyboardEvent, useId, useState } from 'react';
import { SEVERITY_WORDS } from '../../review/finding';
import type { FindingView } from '../../session/view';
import { plainName } from '../model/finding-list';
import { placeOf, targetsOf } from '../model/finding-targets';
import { usePane, useSheet } from '../state/pane';
import { useFixing } from '../state/use-done';
import { Button } from '../ui/Button';
import { CellLink } from '../ui/CellLink';
import { focusHead } from '../ui/neighbour';
import { RowButton } from '../ui/RowButton';
import { useStyles } from '../ui/styles';
import { FindingDetails } from './FindingDetails';
import { FixPreview } from './FixPreview';

const useOwn = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalSNudge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  // The finding of the selected cell: a line at its side besides the colour.
  current: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
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
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
  },
});

const ICONS = { error: ErrorCircleRegular, warning: WarningRegular, info: InfoRegular } as const;
/** Of many cells the first are linked. */
const MOST_CELLS = 4;
/** A longer value is shown in the preview only. */
const LONGEST_VALUE = 8;

interface Props {
  readonly view: FindingView;
  /** Under its own row: no need to name it. */
  readonly inRow?: boolean;
  /** On the row's own page: no need to lead there. */
  readonly onPage?: boolean;
  /** Whether the selected cell of the sheet belongs to it. */
  readonly current?: boolean;
}

/** One finding: what, where, the numbers, the fix; what it rests on and what to do are one step away. */
export function FindingCard({ view, inRow = false, onPage = false, current = false }: Props) {
  const own = useOwn();
  const styles = useStyles();
  const { reveal } = usePane();
  const fixing = useFixing();
  const { binding, workbook } = useSheet();
  const [open, setOpen] = useState(false);
  const [previewing, setPreviewing] = useState(false);
  const details = useId();
  const { finding } = view;
  const { code, severity, indicator, message, fix } = finding;
  const targets = targetsOf(view, binding);
  const first = targets[0];
  const Icon = ICONS[severity];
  const named = indicator === null || inRow || message.includes(indicator) ? '' : `${indicator}：`;
  const written = fix === null || fix.value.length > LONGEST_VALUE ? '修正' : `改为 ${fix.value}`;
  // What had the focus goes with the preview.
  const closePreview = (): void => {
    focusHead(document.activeElement);
    setPreviewing(false);
  };
  // Esc closes what is open here before it leaves the list.
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || !(open || previewing)) return;
    event.preventDefault();
    setOpen(false);
    setPreviewing(false);
    focusHead(event.currentTarget);
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={mergeClasses(own.card, current && own.current)}
      data-card=""
      data-current={current ? '' : undefined}
      onKeyDown={onKeyDown}
    >
      <RowButton
        className={own.head}
        title={first === undefined ? undefined : `定位到 ${first.cell}`}
        data={first === undefined ? '' : placeOf(first)}
        expanded={open}
        controls={details}
        onClick={() => {
          if (!open && first !== undefined) reveal(placeOf(first));
          setOpen(!open);
        }}
      >
        <span
          className={mergeClasses(
            own.icon,
            severity === 'error' && own.error,
            severity === 'warning' && own.warning,
          )}
        >
          <Icon aria-label={SEVERITY_WORDS[severity]} />
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
        {targets.slice(0, MOST_CELLS).map((one) => (
          <CellLink key={one.cell} name={placeOf(one)} />
        ))}
        {targets.length > MOST_CELLS ? <span>等 {targets.length} 格</span> : null}
        {fix === null || workbook.readOnly ? null : (
          <Button
            size="small"
            className={styles.compact}
            aria-expanded={previewing}
            aria-label={`${written}：${plainName(fix.name)}`}
            onClick={() => {
              setPreviewing(!previewing);
            }}
          >
            {written}
          </Button>
        )}
      </div>
      {previewing && fix !== null ? (
        <FixPreview
          fix={fix}
          onWrite={() => {
            closePreview();
            fixing((session) => session.fix(finding));
          }}
          onCancel={closePreview}
        />
      ) : null}
      <div id={details} hidden={!open}>
        {open ? <FindingDetails view={view} onPage={onPage} /> : null}
      </div>
    </div>
  );
}
