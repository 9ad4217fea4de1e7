/** Counts what goes over the bridge. */
export class CallCounter {
  private readonly members = new Map<string, number>();
  private total = 0;

  get count(): number {
    return this.total;
  }

  byMember(): ReadonlyMap<string, number> {
    return new Map(this.members);
  }

  reset(): void {
    this.members.clear();
    this.total = 0;
  }

  add(member: string): void {
    this.total += 1;
    this.members.set(member, (this.members.get(member) ?? 0) + 1);
  }
}
