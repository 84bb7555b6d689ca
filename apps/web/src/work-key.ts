/** What this page seals unsent work by, as the server gave it to the session; nobody's before, and after signing out. */
let key: Uint8Array | null = null;

/** @param text Base64 of 32 bytes; `null`: nobody is signed in */
export function holdWorkKey(text: string | null): void {
  key = text === null ? null : Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

export const workKey = (): Uint8Array | null => key;
