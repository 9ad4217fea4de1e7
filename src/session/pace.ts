/** How long the session waits for what, in milliseconds. */
export const PACE = {
  /** Quiet after the last event of a burst, and the longest that a burst may put off the read. */
  coalesce: 20,
  longestBurst: 1000,
  /** A calculation this soon after a change or a write of ours is its consequence. */
  echo: 500,
  /** Between two tries while a cell is being edited. */
  editing: 500,
  /** Hosts have watchdogs of their own; this one is for a host whose watchdog hangs too. */
  patience: 30_000,
  /** Between showing the scores and checking them: the pane draws in between. */
  review: 0,
  /** Sheets are read whole no more often than this when they come to the front: switching between them is no news. */
  reread: 10_000,
  /** A write that takes longer does not keep the new scores from the pane. */
  interim: 100,
  /** Before journal and drafts are stored, so that quick steps are stored once. */
  save: 200,
  /** How long journal and drafts are kept. */
  keep: 24 * 3_600_000,
} as const;
