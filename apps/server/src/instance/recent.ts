/** The values asked for last, kept in memory by a key. */
export interface Recent<Value> {
  /** `read` is called only where nothing is kept under the key. A value that could not be read is not kept. */
  readonly get: (key: string, read: () => Promise<Value>) => Promise<Value>;
}

export function keepRecent<Value>(mostKept: number): Recent<Value> {
  const kept = new Map<string, Promise<Value>>();
  return {
    get: (key, read) => {
      const found = kept.get(key) ?? read();
      kept.delete(key);
      kept.set(key, found);
      found.catch(() => kept.delete(key));
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
      return found;
    },
  };
}
