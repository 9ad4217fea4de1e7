/** How the host waits, in milliseconds: returns what calls it off. */
export type Schedule = (run: () => void, ms: number) => () => void;
