/** A name within a sentence of another direction keeps its own, and leaves the sentence's as it is (FSI and PDI). */
export const isolate = (name: string): string => `\u2068${name}\u2069`;
