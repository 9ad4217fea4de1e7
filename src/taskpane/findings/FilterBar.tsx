import { Input, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Severity } from '../../review';
import type { FindingView } from '../../session/view';
import {
  byRow,
  type FindingFilter,
  isFiltered,
  NO_FILTER,
  onlyCode,
  onlyRow,
  WHOLE_SHEET,
} from '../model/finding-list';
import { SEVERITIES } from '../model/findings';
import { usePane, useSettings, useSheet } from '../state/pane';
import { Button } from '../ui/Button';
import { Choices } from '../ui/Choices';
import { useStyles } from '../ui/styles';

const useOwn = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
  },
  on: {
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface Props {
  /** All that there are. */
  readonly findings: readonly FindingView[];
  /** How many the filter lets through. */
  readonly shown: number;
  readonly filter: FindingFilter;
  readonly onChange: (filter: FindingFilter) => void;
}

/** How the list goes, and what of it is shown. */
export function FilterBar({ findings, shown, filter, onChange }: Props) {
  const own = useOwn();
  const styles = useStyles();
  const { settings } = usePane();
  const { findingsByRow } = useSettings();
  const [open, setOpen] = useState(false);
  const on = isFiltered(filter);
  return (
    <div className={styles.tight}>
      <div className={styles.row}>
        <Choices
          label="排列"
          chosen={findingsByRow ? 'row' : 'severity'}
          onChoose={(value) => {
            settings.change({ findingsByRow: value === 'row' });
          }}
          choices={[
            { value: 'severity', label: '按轻重' },
            { value: 'row', label: '按指标' },
          ]}
        />
        <Button
          size="small"
          appearance="subtle"
          className={on ? own.on : styles.compact}
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          筛选
        </Button>
        {on ? (
          <>
            <span className={mergeClasses(styles.small, styles.numbers)} role="status">
              显示 {shown} / {findings.length}
            </span>
            <Button
              size="small"
              appearance="subtle"
              className={styles.compact}
              aria-label="清除筛选"
              onClick={() => {
                onChange(NO_FILTER);
              }}
            >
              清除
            </Button>
          </>
        ) : null}
      </div>
      {open ? <Fields findings={findings} filter={filter} onChange={onChange} /> : null}
    </div>
  );
}

function Fields({ findings, filter, onChange }: Omit<Props, 'shown'>) {
  const own = useOwn();
  const styles = useStyles();
  const view = useSheet();
  const of = (severity: Severity): number =>
    findings.filter(({ finding }) => finding.severity === severity).length;
  const codes = useMemo(() => [...new Set(findings.map(({ finding }) => finding.code))].sort(), [findings]);
  const rows = useMemo(() => byRow(view, findings), [view, findings]);
  return (
    <div className={styles.tight} role="group" aria-label="筛选">
      <Choices
        label="轻重"
        chosen={filter.severity}
        onChoose={(severity) => {
          onChange({ ...filter, severity });
        }}
        choices={[
          { value: 'all', label: '全部' },
          ...SEVERITIES.map(([value, label]) => ({ value, label: `${label} ${String(of(value))}` })),
        ]}
      />
      <div className={own.fields}>
        <Select
          size="small"
          aria-label="只看代码或指标"
          value={filter.only}
          onChange={(_, { value }) => {
            onChange({ ...filter, only: value });
          }}
        >
          <option value="">代码和指标不限</option>
          <optgroup label="代码">
            {codes.map((code) => (
              <option key={code} value={onlyCode(code)}>
                {code}
              </option>
            ))}
          </optgroup>
          <optgroup label="指标">
            {rows.map(({ title }) => (
              <option key={title} value={onlyRow(title === WHOLE_SHEET ? null : title)}>
                {title}
              </option>
            ))}
          </optgroup>
        </Select>
        <Input
          size="small"
          type="text"
          input={{ style: { minWidth: 0, width: '100%' } }}
          aria-label="查找文字"
          placeholder="查找文字"
          value={filter.text}
          onChange={(_, { value }) => {
            onChange({ ...filter, text: value });
          }}
        />
      </div>
    </div>
  );
}
