/** How far long work of somebody is, kept while it lasts: told to nobody but who asked for it, and kept nowhere else. */

export interface Progressing {
  readonly stage: "reading" | "checking" | "making" | "taking-back";
  readonly done: number;
  readonly total: number;
}

export type TellProgress = (now: Progressing) => void;

export interface ProgressBoard {
  /** Does the work; what it tells is read under this name until it ends. `null`: nobody asks how far it is. */
  readonly follow: <Done>(
    person: string,
    name: string | null,
    work: (tell: TellProgress) => Promise<Done>,
  ) => Promise<Done>;
  /** `null`: no such work of that person goes on. */
  readonly read: (person: string, name: string) => Progressing | null;
}

export function createProgressBoard(): ProgressBoard {
  const going = new Map<string, Progressing>();
  const keyOf = (person: string, name: string): string => JSON.stringify([person, name]);
  return {
    follow: async (person, name, work) => {
      if (name === null) return work(() => undefined);
      const key = keyOf(person, name);
      try {
        return await work((now) => going.set(key, now));
      } finally {
        going.delete(key);
      }
    },
    read: (person, name) => going.get(keyOf(person, name)) ?? null,
  };
}
