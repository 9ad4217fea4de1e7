import { makeStyles, tokens } from '@fluentui/react-components';

const useOwn = makeStyles({
  lines: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  line: {
    height: '16px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    '@media (forced-colors: active)': { border: '1px solid GrayText' },
  },
});

/** The shape of what is to come: lines of these widths. It stands still, as waiting is short. */
export function Skeleton({ widths }: { readonly widths: readonly string[] }) {
  const own = useOwn();
  return (
    <div className={own.lines} aria-hidden="true">
      {widths.map((width, index) => (
        <div key={index} className={own.line} style={{ width }} />
      ))}
    </div>
  );
}
