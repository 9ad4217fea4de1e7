import type { Scanned } from './figures';
import type { Place } from './reading';

/** A piece of a text as formulas are looked for in it. */
export type Token =
  | (Place & { readonly kind: 'number'; readonly scanned: Scanned })
  | (Place & { readonly kind: 'operator'; readonly sign: '+' | '-' | '*' | '/' })
  /** A bar opens or closes an absolute value. */
  | (Place & { readonly kind: 'open' | 'close'; readonly bar?: true })
  | (Place & { readonly kind: 'equals' | 'percent' })
  | (Place & { readonly kind: 'word'; readonly text: string })
  /** What no formula goes across. */
  | (Place & { readonly kind: 'stop'; readonly bar?: true });
