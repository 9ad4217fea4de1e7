import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { type Tab, TABS } from '../state/navigation';
import { usePane, usePlace } from '../state/pane';

const WORDS: Readonly<Record<Tab, string>> = {
  overview: '总览',
  indicators: '指标',
  judgements: '判定',
  narratives: '说明',
  findings: '问题',
};

const useOwn = makeStyles({
  list: {
    display: 'flex',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  tab: {
    flex: '1 1 0',
    minWidth: 0,
    minHeight: '32px',
    padding: 0,
    border: 'none',
    borderBottom: '3px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      color: tokens.colorNeutralForeground1Hover,
    },
    ':focus-visible': {
      outlineWidth: tokens.strokeWidthThick,
      outlineStyle: 'solid',
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: '-2px',
    },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { borderBottom: '3px solid Highlight' },
  },
});

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/**
 * The five views. Not Fluent's list of tabs: that brings its whole keyboard library onto the first screen, for two
 * arrow keys.
 */
export function Tabs() {
  const own = useOwn();
  const { navigation } = usePane();
  const { tab } = usePlace();
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = STEPS[event.key];
    const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')];
    const now = tabs.findIndex((one) => one === document.activeElement);
    if (step === undefined || now < 0) return;
    event.preventDefault();
    tabs[(now + step + tabs.length) % tabs.length]?.focus();
  };
  return (
    <div role="tablist" aria-label="视图" className={own.list} tabIndex={-1} onKeyDown={onKeyDown}>
      {TABS.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={`tab-${one}`}
          aria-selected={one === tab}
          aria-controls="view"
          tabIndex={one === tab ? 0 : -1}
          className={mergeClasses(own.tab, one === tab && own.chosen)}
          onClick={() => {
            navigation.tab(one);
          }}
        >
          {WORDS[one]}
        </button>
      ))}
    </div>
  );
}
