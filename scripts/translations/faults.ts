/** What a translation must keep of its English: placeholders, tags, and texts set apart. */
const placeholder = /\{\{\s*[\w-]+\s*\}\}/g;
const tag = /<\/?[\w-]+\s*\/?>/g;

/** Why a text cannot stand for this English under this key; `null`: it can. */
export function translationFault(key: string, english: string, text: string): string | null {
  if (text.trim() === "") return "the translation is empty";
  if ([...text].some((letter) => letter < " " && !"\n\t".includes(letter))) return "it has control characters";
  // "Two doors" needs no number: a form that stands for one number may say it in words.
  const mayOmitCount = /_(zero|one|two)$/.test(key);
  const wanted = marksOf(english, placeholder).filter((mark) => !(mayOmitCount && mark === "{{count}}"));
  const given = marksOf(text, placeholder).filter((mark) => !(mayOmitCount && mark === "{{count}}"));
  const lacking = wanted.filter((mark) => !given.includes(mark));
  if (lacking.length > 0) return `it lacks ${lacking.join(", ")}`;
  const foreign = given.filter((mark) => !wanted.includes(mark));
  if (foreign.length > 0) return `the English has no ${foreign.join(", ")}`;
  if (marksOf(english, tag).join() !== marksOf(text, tag).join()) return "its tags are not those of the English";
  return unbalanced(text) ? "a mark of direction is opened and not closed" : null;
}

const marksOf = (text: string, pattern: RegExp): string[] =>
  [...new Set((text.match(pattern) ?? []).map((mark) => mark.replaceAll(" ", "")))].sort();

/** Isolates (U+2066 to U+2068) end with U+2069, embeddings (U+202A, U+202B, U+202D, U+202E) with U+202C. */
function unbalanced(text: string): boolean {
  const count = (pattern: RegExp): number => (text.match(pattern) ?? []).length;
  const isolates = count(/[\u2066-\u2068]/gu) !== count(/\u2069/gu);
  return isolates || count(/[\u202a\u202b\u202d\u202e]/gu) !== count(/\u202c/gu);
}
