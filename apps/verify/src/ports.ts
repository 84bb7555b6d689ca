/** The real clock: the only file of the verifier that reaches for it. */
export const nowSeconds = (): number => Math.floor(Date.now() / 1000);
