import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useId } from 'react';
import { rowName } from '../../rubric/names';
import type { Audit, AuditRow } from '../../scoring/audit';
import { AUDIT_WORDS, points } from '../model/audit';
import { usePane } from '../state/pane';
import { RowButton } from '../ui/RowButton';
import { useStyles } from '../ui/styles';
import { AuditFields } from './AuditFields';

const useOwn = makeStyles({
  card: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  open: { backgroundColor: tokens.colorNeutralBackground1 },
  head: { flexDirection: 'column', alignItems: 'stretch', gap: 0 },
  badges: { display: 'flex', gap: tokens.spacingHorizontalXS, flexShrink: 0 },
  badge: {
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    padding: '1px 4px',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  todo: {
    color: tokens.colorStatusWarningForeground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  figures: { display: 'flex', gap: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
  differs: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  body: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalM}`,
  },
});

interface Props {
  readonly audit: Audit;
  readonly row: AuditRow;
  readonly open: boolean;
  /** Why the row was scored against its standard, in Chinese. */
  readonly lenient: readonly string[];
}

/** One row of the review: the three scores, how far it is; open, what is decided and why. */
export function AuditCard({ audit, row, open, lenient }: Props) {
  const own = useOwn();
  const styles = useStyles();
  const { navigation, follow } = usePane();
  const body = useId();
  const { name, self, proposed, decided, state } = row;
  const score = rowName('score', name);
  const show = (row: string | null): void => {
    navigation.page({ kind: 'audit', part: 'rows', row });
  };
  // Esc closes the row before it leaves the page.
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || !open) return;
    event.preventDefault();
    show(null);
    event.currentTarget.querySelector<HTMLElement>('[data-finding]')?.focus();
  };
  const todo = state === 'unreasoned' || state === 'unusable';
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={mergeClasses(own.card, open && own.open)}
      data-card=""
      data-row={name}
      aria-label={`${name} 核查`}
      onKeyDown={onKeyDown}
    >
      <RowButton
        className={own.head}
        data={score}
        expanded={open}
        controls={body}
        onClick={() => {
          if (!open) follow(score);
          show(open ? null : name);
        }}
      >
        <span className={styles.between}>
          <span className={mergeClasses(styles.wrap, open && own.differs)}>{name}</span>
          <span className={own.badges}>
            {lenient.length === 0 ? null : <span className={mergeClasses(own.badge, own.todo)}>从宽</span>}
            <span className={mergeClasses(own.badge, todo && own.todo)}>{AUDIT_WORDS[state]}</span>
          </span>
        </span>
        <span className={mergeClasses(own.figures, styles.small, styles.numbers)}>
          <span>自评 {points(self)}</span>
          <span className={mergeClasses(differs(self, proposed) && own.differs)}>
            建议 {points(proposed)}
          </span>
          <span className={mergeClasses(differs(self, decided) && own.differs)}>核查 {points(decided)}</span>
        </span>
      </RowButton>
      <div id={body} hidden={!open} className={own.body}>
        {open ? <AuditFields audit={audit} row={row} lenient={lenient} /> : null}
      </div>
    </section>
  );
}

function differs(self: AuditRow['self'], other: AuditRow['self']): boolean {
  return self !== null && other !== null && !self.eq(other);
}
