/** The only place where the interface reaches the clock and the browser's memory. */

/** Today as `YYYY-MM-DD`, in the person's own time zone. */
export function today(): string {
  const moment = now();
  return [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

export const now = (): Date => new Date();

/** What the browser remembers of a person's choices; `null` where it remembers nothing or may not. */
export function recall(name: string): string | null {
  try {
    return window.localStorage.getItem(`custodiet.${name}`);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string): void {
  try {
    window.localStorage.setItem(`custodiet.${name}`, value);
  } catch {
    // Storage is forbidden here: the choice lasts until the page is left.
  }
}

/** Keeps work that has not reached the server. `false` where the browser may not, or has no room. */
export function keep(name: string, value: string): boolean {
  try {
    window.localStorage.setItem(`custodiet.${name}`, value);
    return true;
  } catch {
    return false;
  }
}

export function forget(name: string): void {
  try {
    window.localStorage.removeItem(`custodiet.${name}`);
  } catch {
    // What may not be written was not written either.
  }
}

/** Takes away what is kept for as long as this window is open. */
export function forgetOfTab(): void {
  try {
    window.sessionStorage.clear();
  } catch {
    // What may not be written was not written either.
  }
}

/** Names, beginning with these letters, under which something is kept; sorted. */
export function namesKept(beginning: string): readonly string[] {
  try {
    const names = Object.keys(window.localStorage).filter((name) => name.startsWith(`custodiet.${beginning}`));
    return names.map((name) => name.slice("custodiet.".length)).sort();
  } catch {
    return [];
  }
}

/** Bytes that nobody can guess, of the browser's own chance. */
export const chance = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

/**
 * A name nobody else has (a UUID of version 4); also where the page came without TLS and the browser offers no more
 * than random bytes.
 */
export function newName(): string {
  const bytes = chance(16);
  const marked = bytes.map((byte, at) => (at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte));
  const digits = [...marked].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
