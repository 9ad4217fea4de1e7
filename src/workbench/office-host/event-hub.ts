/** Which events an add-in listens to, and the way to it. */
export class EventHub {
  /** Runtime.enableEvents: what happens while it is false is never told. */
  enabled = true;
  private readonly listened = new Map<string, number>();

  /** @param deliver hands one event to the library: type, target and the message as JSON text */
  constructor(private readonly deliver: (type: number, target: string, message: string) => void) {}

  register(type: number, target: string): void {
    const key = keyOf(type, target);
    this.listened.set(key, (this.listened.get(key) ?? 0) + 1);
  }

  unregister(type: number, target: string): void {
    const key = keyOf(type, target);
    const left = (this.listened.get(key) ?? 0) - 1;
    if (left > 0) this.listened.set(key, left);
    else this.listened.delete(key);
  }

  /** Tells those who listen at one of the targets. */
  send(type: number, targets: readonly string[], message: Readonly<Record<string, unknown>>): void {
    if (!this.enabled) return;
    const text = JSON.stringify(message);
    for (const target of targets)
      if (this.listened.has(keyOf(type, target))) this.deliver(type, target, text);
  }

  /** How many registrations there are, for tests that look for leaks. */
  get size(): number {
    return [...this.listened.values()].reduce((sum, count) => sum + count, 0);
  }
}

function keyOf(type: number, target: string): string {
  return `${type} ${target}`;
}
