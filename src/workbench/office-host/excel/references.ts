import type { GridPlace } from '../../grid/grid';

export type Place = GridPlace;

/** What `_ReferenceId`s stand for. */
export class References {
  private readonly places = new Map<string, readonly Place[]>();
  private count = 0;

  /** @returns the id by which the library names it from now on */
  hold(places: readonly Place[]): string {
    this.count += 1;
    const id = `ref${this.count}`;
    this.places.set(id, places);
    return id;
  }

  get(id: string): readonly Place[] | null {
    return this.places.get(id) ?? null;
  }

  release(id: string): void {
    this.places.delete(id);
  }

  /** Lets references move along with their cells; null lets one go. */
  move(change: (place: Place) => Place | null): void {
    for (const [id, places] of this.places) {
      const moved = places.map(change).filter((place) => place !== null);
      if (moved.length > 0) this.places.set(id, moved);
      else this.places.delete(id);
    }
  }

  /** How many are held, for tests that look for leaks. */
  get size(): number {
    return this.places.size;
  }
}
