import { makeStyles, tokens } from '@fluentui/react-components';
import type { Line } from '../../scoring/explain';

const useOwn = makeStyles({
  list: {
    margin: 0,
    listStyleType: 'none',
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
});

/** The derivation as the core tells it, line below line. */
export function Derivation({ line }: { readonly line: Line }) {
  const own = useOwn();
  return (
    <ul className={own.list}>
      <li className={own.line}>
        {line.text}
        {(line.below ?? []).map((below, index) => (
          <Derivation key={index} line={below} />
        ))}
      </li>
    </ul>
  );
}
