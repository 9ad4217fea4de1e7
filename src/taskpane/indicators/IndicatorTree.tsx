import { makeStyles, mergeClasses, tokens, Tree, TreeItem, TreeItemLayout } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { rowName } from '../../rubric/names';
import type { RowResult } from '../../scoring/assessment';
import { formatPoints } from '../../scoring/format';
import { type GroupState, groupStates } from '../model/groups';
import { MARK_WORDS, type RowMark, rowMarks } from '../model/marks';
import { usePane, useSheet } from '../state/pane';
import { useTarget } from '../state/use-target';
import { useStyles } from '../ui/styles';

const useOwn = makeStyles({
  layout: {
    minHeight: '30px',
    paddingRight: 0,
    // Under the pointer the ground changes, in a contrast theme to one on which their own colours cannot be read.
    '&:hover .fui-TreeItemLayout__aside': { color: tokens.colorNeutralForeground1Hover },
    '&:hover .fui-TreeItemLayout__aside *': { color: tokens.colorNeutralForeground1Hover },
  },
  leaf: { paddingLeft: tokens.spacingHorizontalXL },
  main: { whiteSpace: 'normal', overflowWrap: 'anywhere', minWidth: 0, flexGrow: 1 },
  aside: { gap: tokens.spacingHorizontalS, flexShrink: 0, color: tokens.colorNeutralForeground1 },
  mark: {
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    padding: '1px 4px',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
  },
  finding: {
    color: tokens.colorStatusWarningForeground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  score: { minWidth: '4.6em', textAlign: 'end' },
  group: { fontWeight: tokens.fontWeightSemibold },
});

/** The tree of groups and indicators: name, score and weight, one mark. Arrow keys move, Enter opens. */
export function IndicatorTree() {
  const view = useSheet();
  const { assessment, rubric } = view;
  const { follow } = usePane();
  const marks = useMemo(() => rowMarks(view), [view]);
  const groups = useMemo(() => groupStates(assessment, 1), [assessment]);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const { adjustment } = assessment;
  useTarget();
  const open = rubric.source.groups.map((one) => one.name).filter((name) => !closed.has(name));
  return (
    <Tree
      aria-label="指标"
      size="small"
      openItems={open}
      onOpenChange={(_, { openItems }) => {
        setClosed(
          new Set(rubric.source.groups.map((one) => one.name).filter((name) => !openItems.has(name))),
        );
      }}
      onNavigation={(_, { target }) => {
        // The arrow keys move the focus after this: then it is known where to.
        const tree = target.closest('[role="tree"]');
        queueMicrotask(() => {
          const focused = tree?.ownerDocument.activeElement;
          const row = focused instanceof HTMLElement ? focused.dataset['row'] : undefined;
          if (row !== undefined) follow(rowName('score', row));
        });
      }}
    >
      {groups.map((group) => (
        <Group key={group.name} group={group} marks={marks} />
      ))}
      <Row result={adjustment} mark={marks.get(adjustment.name) ?? null} />
    </Tree>
  );
}

interface GroupProps {
  readonly group: GroupState;
  readonly marks: ReturnType<typeof rowMarks>;
}

function Group({ group, marks }: GroupProps) {
  const own = useOwn();
  const styles = useStyles();
  return (
    <TreeItem itemType="branch" value={group.name}>
      <TreeItemLayout
        className={own.layout}
        main={{ className: mergeClasses(own.main, own.group) }}
        aside={{
          className: own.aside,
          children: (
            <span className={mergeClasses(styles.numbers, own.score)}>
              {formatPoints(group.score)} / {formatPoints(group.weight)}
            </span>
          ),
        }}
      >
        {group.name}
      </TreeItemLayout>
      <Tree>
        {group.rows.map((row) => (
          <Row key={row.name} result={row} mark={marks.get(row.name) ?? null} />
        ))}
      </Tree>
    </TreeItem>
  );
}

function Row({ result, mark }: { readonly result: RowResult; readonly mark: RowMark }) {
  const own = useOwn();
  const styles = useStyles();
  const { navigation, follow } = usePane();
  const { name, score, weight } = result;
  return (
    <TreeItem
      itemType="leaf"
      value={name}
      data-row={name}
      onClick={() => {
        follow(rowName('score', name));
        navigation.open(name);
      }}
    >
      <TreeItemLayout
        className={mergeClasses(own.layout, own.leaf)}
        main={{ className: own.main }}
        aside={{
          className: own.aside,
          children: (
            <>
              {mark === null ? null : (
                <span className={mergeClasses(own.mark, mark === 'finding' && own.finding)}>
                  {MARK_WORDS[mark]}
                </span>
              )}
              <span className={mergeClasses(styles.numbers, own.score)}>
                {score === null ? '—' : formatPoints(score)}
                {weight === null ? '' : ` / ${formatPoints(weight)}`}
              </span>
            </>
          ),
        }}
      >
        {name}
      </TreeItemLayout>
    </TreeItem>
  );
}
