/** Which area lies in which. */
export interface Nesting {
  readonly parentOf: (id: string) => string | null;
  /** The areas that hold it, innermost first. */
  readonly ancestorsOf: (id: string) => readonly string[];
  readonly childrenOf: (id: string) => readonly string[];
  readonly siblingsOf: (id: string) => readonly string[];
  readonly isWithin: (id: string, ancestor: string) => boolean;
  /** Of two areas the inner one; the second where neither holds the other. */
  readonly innerOf: (between: readonly [string, string]) => string;
  readonly depthOf: (id: string) => number;
}

interface Nested {
  readonly id: string;
  readonly within: string | null;
}

const deepest = 100;

export function nestingOf(areas: readonly Nested[]): Nesting {
  const parents = new Map(areas.map(({ id, within }) => [id, within]));
  const children = new Map<string | null, string[]>();
  for (const { id, within } of areas) children.set(within, [...(children.get(within) ?? []), id]);
  const parentOf = (id: string): string | null => parents.get(id) ?? null;
  const ancestorsOf = (id: string): readonly string[] => {
    const found: string[] = [];
    for (let at = parentOf(id); at !== null && found.length < deepest; at = parentOf(at)) found.push(at);
    return found;
  };
  const isWithin = (id: string, ancestor: string): boolean => ancestorsOf(id).includes(ancestor);
  return {
    parentOf,
    ancestorsOf,
    childrenOf: (id) => children.get(id) ?? [],
    siblingsOf: (id) => (children.get(parentOf(id)) ?? []).filter((other) => other !== id),
    isWithin,
    innerOf: ([a, b]) => (isWithin(a, b) ? a : b),
    depthOf: (id) => ancestorsOf(id).length,
  };
}
