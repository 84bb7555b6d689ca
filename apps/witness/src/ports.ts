/** The real clock and chance: the only file of the witness that reaches for them. */
export const nowSeconds = (): number => Math.floor(Date.now() / 1000);

export const randomSeed = (): Uint8Array => globalThis.crypto.getRandomValues(new Uint8Array(32));
