import { foldName } from "./names.ts";

/** Counts the persons of each position and keeps no name longer than the table is read. */
export class Persons {
  private readonly byPosition = new Map<string, Set<string>>();
  private readonly all = new Set<string>();

  see(position: string, person: string): void {
    const key = foldName(person);
    if (key === "" || position === "") return;
    this.all.add(key);
    const seen = this.byPosition.get(foldName(position)) ?? new Set();
    this.byPosition.set(foldName(position), seen.add(key));
  }

  /** `null`: the table does not list the position's persons. */
  countOf(position: string): number | null {
    return this.byPosition.get(foldName(position))?.size ?? null;
  }

  get count(): number {
    return this.all.size;
  }
}
