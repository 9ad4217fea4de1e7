import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { diffArrays } from 'diff';
import { useMemo } from 'react';
import { piecesOf } from '../model/narratives';
import { useStyles } from '../ui/styles';

const useOwn = makeStyles({
  text: { whiteSpace: 'pre-line', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  label: { color: tokens.colorNeutralForeground2, marginRight: tokens.spacingHorizontalXS },
  // Struck out and underlined besides the colours.
  removed: { textDecorationLine: 'line-through', backgroundColor: tokens.colorStatusDangerBackground1 },
  added: {
    textDecorationLine: 'underline',
    textUnderlineOffset: '2px',
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
});

interface Props {
  readonly present: string;
  readonly proposed: string;
}

/** The present text and, under it, the proposed one, with the differences marked in place. */
export default function Difference({ present, proposed }: Props) {
  const own = useOwn();
  const styles = useStyles();
  const changes = useMemo(() => diffArrays(piecesOf(present), piecesOf(proposed)), [present, proposed]);
  const text = mergeClasses(styles.paragraph, own.text);
  return (
    <>
      <p className={text}>
        <span className={own.label}>现有</span>
        {changes.map(({ value, added, removed }, index) =>
          added ? null : removed ? (
            <del key={index} className={own.removed}>
              {value.join('')}
            </del>
          ) : (
            <span key={index}>{value.join('')}</span>
          ),
        )}
      </p>
      <p className={text}>
        <span className={own.label}>建议</span>
        {changes.map(({ value, added, removed }, index) =>
          removed ? null : added ? (
            <ins key={index} className={own.added}>
              {value.join('')}
            </ins>
          ) : (
            <span key={index}>{value.join('')}</span>
          ),
        )}
      </p>
    </>
  );
}
