/** What a model names and the map has no place for. Written `role:guard` in the address, beside what the map can choose. */
export interface Element {
  readonly kind: "role" | "state" | "procedure" | "force";
  readonly id: string;
}

export function readElement(text: string | undefined): Element | null {
  const match = /^(role|state|procedure|force):(.+)$/.exec(text ?? "");
  return match ? { kind: match[1] as Element["kind"], id: match[2] as string } : null;
}
