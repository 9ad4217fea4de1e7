import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';

export type Tone = 'info' | 'warning' | 'error';

const useOwn = makeStyles({
  note: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
  },
  info: { backgroundColor: tokens.colorNeutralBackground3 },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase400, lineHeight: 0, paddingTop: '1px' },
  warningIcon: { color: tokens.colorStatusWarningForeground1 },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  body: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const ICONS = { info: InfoRegular, warning: WarningRegular, error: ErrorCircleRegular } as const;
/** The word beside the colour, for those who do not see the icon. */
const WORDS = { info: '提示：', warning: '注意：', error: '未完成：' } as const;

interface Props {
  readonly tone: Tone;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** Read out when it appears. */
  readonly live?: boolean;
  readonly word?: string;
}

/** What happened, why, and what to do. */
export function Note({ tone, children, actions, live = false, word = WORDS[tone] }: Props) {
  const own = useOwn();
  const Icon = ICONS[tone];
  return (
    <div
      className={mergeClasses(
        own.note,
        tone === 'info' && own.info,
        tone === 'warning' && own.warning,
        tone === 'error' && own.error,
      )}
      role={live ? (tone === 'error' ? 'alert' : 'status') : undefined}
    >
      <span
        className={mergeClasses(
          own.icon,
          tone === 'warning' && own.warningIcon,
          tone === 'error' && own.errorIcon,
        )}
      >
        <Icon aria-label={word} />
      </span>
      <div className={own.body}>
        {children}
        {actions === undefined ? null : <div className={own.actions}>{actions}</div>}
      </div>
    </div>
  );
}
