/**
 * What engines below Chrome 84 lack and no polyfill can give: a reference that does not hold what it refers to. These
 * hold it; what the pane's parts refer to so lives as long as the pane in any case.
 */
class HeldReference {
  constructor(private readonly target: object) {}

  deref(): object {
    return this.target;
  }
}

/** Never calls back: nothing that is held is ever collected. */
class IdleRegistry {
  register(): void {
    // Nobody will be told.
  }

  unregister(): boolean {
    return false;
  }
}

const page = window as { WeakRef?: unknown; FinalizationRegistry?: unknown };
page.WeakRef ??= HeldReference;
page.FinalizationRegistry ??= IdleRegistry;

export {};
