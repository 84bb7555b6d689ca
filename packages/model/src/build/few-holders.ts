/** A position that so few hold says something of persons: restricted, and in no file that leaves. */
const fewHolders = 3;

export const isHeldByFew = ({ headCount }: { readonly headCount: number }): boolean => headCount < fewHolders;
