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
