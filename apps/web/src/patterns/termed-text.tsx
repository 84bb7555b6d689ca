import { Term } from "./term.tsx";

/** A text of the catalogues in which a term stands between tags of its name, each opening to its definition. */
export function TermedText({ text }: { readonly text: string }) {
  return partsOf(text).map(({ id, shown, at }) =>
    id === null ? (
      shown
    ) : (
      <Term key={at} id={id}>
        {shown}
      </Term>
    ),
  );
}

interface Part {
  readonly id: string | null;
  readonly shown: string;
  readonly at: number;
}

/** `A <source-category>category</source-category>` is two parts. */
export function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const { 0: whole, 1: id = "", 2: shown = "", index } of text.matchAll(/<([a-z-]+)>(.*?)<\/\1>/gu)) {
    if (index > end) parts.push({ id: null, shown: text.slice(end, index), at: end });
    parts.push({ id, shown, at: index });
    end = index + whole.length;
  }
  return end < text.length ? [...parts, { id: null, shown: text.slice(end), at: end }] : parts;
}
