const reserved: readonly string[] = ["all", "everybody"];

/** An identifier made of a name, or of the kind where the name has no letters of the Latin alphabet; never a taken one. */
export function identifierOf(name: string, kind: string, taken: readonly string[]): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain.replace(/[^a-z0-9]+/g, "-").replace(/^[-0-9]+|-+$/g, "");
  const stem = words.slice(0, 56).replace(/-+$/, "");
  const wanted = stem === "" || reserved.includes(stem) ? kind : stem;
  const isTaken = new Set(taken);
  if (!isTaken.has(wanted)) return wanted;
  for (let number = 2; ; number++) if (!isTaken.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
}
