import { makeStyles as makeWithGaps } from '@fluentui/react-components';
import { hasFlexGap, withMargins } from './flex-gap';

/** Fluent as the pane's parts get it in the package for WPS: the bundler puts this in its place. */
export * from '@fluentui/react-components';

/** Fluent's own, with margins in place of gaps in engines that have none in flex boxes. */
export const makeStyles: typeof makeWithGaps = hasFlexGap(document)
  ? makeWithGaps
  : (styles, ...rest) => makeWithGaps(withMargins(styles), ...rest);
