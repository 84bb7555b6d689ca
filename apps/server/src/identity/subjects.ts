/** By what an account elsewhere is known in the register. */

/** One provider never speaks for another's persons: the issuer is part of the name. */
export const subjectAtProvider = (issuer: string, subject: string): string => JSON.stringify([issuer, subject]);

/** Issuer and subject of an account at a provider. */
export const accountAtProvider = (text: string): readonly [string, string] => JSON.parse(text) as [string, string];

/** SHA-256 of a certificate's public key (SubjectPublicKeyInfo), in hexadecimal. */
export const isKeyHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
