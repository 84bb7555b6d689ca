/** What was found wrong, in one form; everything is told, up to a limit for each kind. */
export interface Finding {
  readonly kind: string;
  /** The record or the place, as a person can look it up. */
  readonly at: string;
}

const mostOfKind = 1000;

export class Findings {
  private readonly counts = new Map<string, number>();
  readonly kept: Finding[] = [];

  add(kind: string, at: string): void {
    const count = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, count);
    if (count <= mostOfKind) this.kept.push({ kind, at });
  }

  /** How many there were beyond those kept, by kind. */
  leftOut(): readonly (readonly [string, number])[] {
    return [...this.counts].flatMap(([kind, count]) =>
      count > mostOfKind ? [[kind, count - mostOfKind] as const] : [],
    );
  }
}
