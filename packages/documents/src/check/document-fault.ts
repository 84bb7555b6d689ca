/** What can be wrong with a document that is to be written, worded in one place. Listed in `docs/errors/documents.md`. */

export interface DocumentFault {
  readonly code: `CUS-P${string}`;
  readonly title: string;
  /** Where in the tree: `blocks[3].rows[0][2]`. */
  readonly place: string;
  readonly found: string;
  readonly expected: string;
  readonly remedy: string;
}

type Words = readonly [code: DocumentFault["code"], title: string, expected: string, remedy: string];

const words = {
  noTitle: ["CUS-P001", "title missing", "a title", "Give the document a title; readers' programs show it."],
  badName: [
    "CUS-P002",
    "not a file name",
    "lower-case letters, digits and hyphens, at most 80",
    "Choose a plain name; language and marking are added to it.",
  ],
  badLanguage: [
    "CUS-P003",
    "not a language",
    "a language by BCP 47, such as ar, zh or pt-BR",
    "Write the language's two letters, with the region where it matters.",
  ],
  badTime: [
    "CUS-P004",
    "not a time of making",
    "milliseconds since 1970, up to the year 9999",
    "Give the time at which the document was made.",
  ],
  hiddenMarking: [
    "CUS-P005",
    "marking not on the pages",
    "a marking on every page of all that is not TLP:CLEAR",
    "Have the marking shown on every page.",
  ],
  noCompanion: [
    "CUS-P006",
    "no word of the DOCX",
    "the sentence that says that the DOCX goes with the PDF",
    "Give that sentence in the document's language.",
  ],
  empty: ["CUS-P007", "nothing in it", "at least one block", "Do not write an empty document."],
  skippedHeading: [
    "CUS-P010",
    "heading skipped",
    "a first heading of level 1, and none more than one level below the one before",
    "Raise the level of this heading, or add the one between.",
  ],
  emptyText: ["CUS-P011", "text missing", "a text", "Write the text, or leave the whole element out."],
  noAlternative: [
    "CUS-P012",
    "alternative text missing",
    "what the picture shows, in words",
    "Say in a sentence what a reader learns from the picture.",
  ],
  badPicture: [
    "CUS-P013",
    "picture cannot be read",
    "a whole PNG or JPEG of the format and the size that are named",
    "Draw the picture again, or take another.",
  ],
  badShare: [
    "CUS-P014",
    "not a width",
    "a share of the width above 0, of a figure at most 1",
    "Give the width as a share of the text's width.",
  ],
  noHeaderRow: [
    "CUS-P015",
    "header row missing",
    "a row that says what is in each column",
    "Name the columns in a first row.",
  ],
  raggedRow: ["CUS-P016", "cells missing", "as many cells as columns", "Fill the row; an empty cell has no text."],
  deepList: ["CUS-P017", "list nested too deep", "at most four levels", "Flatten the list."],
  control: [
    "CUS-P020",
    "control character",
    "letters, digits and signs; a new line is a run of its own",
    "Take the character out of the text.",
  ],
  unpaired: [
    "CUS-P021",
    "half a character",
    "whole characters",
    "The text was cut inside a character: take it again from where it is whole.",
  ],
  noFont: [
    "CUS-P022",
    "no font has this character",
    "characters of the Latin, Greek, Cyrillic, Arabic and Chinese scripts",
    "Write it in letters that are on board.",
  ],
  tooLarge: [
    "CUS-P030",
    "too large",
    "at most 5,000,000 characters, 200,000 elements and 100 MB of pictures",
    "Divide the document.",
  ],
  refused: [
    "CUS-P031",
    "refused by the PDF's compiler",
    "a document that is accessible by PDF/UA-1",
    "Report it with the document: what the compiler refuses should have been found before.",
  ],
  letterheadDamaged: [
    "CUS-P040",
    "letterhead cannot be read",
    "a whole DOCX of at most 5 MB, with at most 40 MB in it",
    "Save it once more as a Word document (.docx), with smaller pictures where it is large.",
  ],
  letterheadRuns: [
    "CUS-P041",
    "letterhead with something that runs or is embedded",
    "text, tables and pictures: no macros, controls, embedded files or fields that fetch",
    "Take it out of the letterhead, and save it as a Word document without macros (.docx).",
  ],
  letterheadReachesOut: [
    "CUS-P042",
    "letterhead that refers to something outside itself",
    "everything in the file: no links, no linked pictures, no attached template",
    "Write addresses as plain text, insert pictures into the file, and attach no template.",
  ],
  placeholderMissing: [
    "CUS-P043",
    "placeholder missing",
    "{{content}} alone in a paragraph of the text, and {{marking}} in the header or the footer of every kind of page",
    "Type the placeholder in its place; the empty letterhead shows where.",
  ],
  placeholderUnknown: [
    "CUS-P044",
    "placeholder not known",
    "{{content}}, {{marking}}, {{title}}, {{author}} or {{date}}",
    "Correct the name between the braces, or take it out.",
  ],
  placeholderMisplaced: [
    "CUS-P045",
    "placeholder in the wrong place",
    "{{content}} once, alone in a paragraph of the text",
    "Leave it where the text is to begin, and take it out elsewhere.",
  ],
  letterheadSections: [
    "CUS-P046",
    "letterhead of another shape",
    "one section, and 12 cm or more between its margins",
    "Take section breaks out, and set narrower margins.",
  ],
} as const satisfies Readonly<Record<string, Words>>;

export type DocumentFaultName = keyof typeof words;

export function documentFault(name: DocumentFaultName, place: string, found: string): DocumentFault {
  const [code, title, expected, remedy] = words[name];
  return { code, title, place, found, expected, remedy };
}

/** Every code with its title, for the page that lists them. */
export const documentFaultCodes: readonly (readonly [code: string, title: string])[] = Object.values(words).map(
  ([code, title]) => [code, title],
);
