import { type Block, type DocumentMarking, type DocumentTree, languageTag, textRun } from "@custodiet/core";
import type { NoteVerbale, NoteWords } from "./note.ts";

export interface NotePrint {
  readonly state: "draft" | "cleared";
  readonly marking: DocumentMarking;
  readonly createdAtMs: number;
}

const body = { kind: "paragraph", role: "body" } as const;

/**
 * A note verbale as a document: number, text, place and date, the place of the seal, the addressee. A draft says that it is
 * one, across each page and in its text, and where its language needs a native reader it says that too.
 */
export function toDocument(note: NoteVerbale, words: NoteWords, print: NotePrint): DocumentTree {
  const isDraft = print.state === "draft";
  const notices = isDraft ? [words.draft, ...(words.needsReview === null ? [] : [words.needsReview])] : [];
  const sealLabel = note.form.initials === "initialled" ? words.sealAndInitials : words.seal;
  const reference =
    note.reference === null ? [] : [{ ...body, align: "end", runs: [textRun(note.reference)] } as const];
  return {
    title: note.reference === null ? words.heading : `${words.heading} ${note.reference}`,
    author: note.author,
    language: languageTag(note.language),
    name: `note-verbale-${codeOf(note)}${note.addressee === "mission" ? "-to-mission" : ""}${isDraft ? "-draft" : ""}`,
    createdAtMs: print.createdAtMs,
    marking: print.marking,
    watermark: isDraft ? words.watermark : null,
    companionText: print.marking.placement === "every-page" ? words.companion : null,
    blocks: [
      ...notices.map((text): Block => ({ kind: "paragraph", role: "notice", align: "center", runs: [textRun(text)] })),
      { kind: "heading", level: 1, runs: [textRun(words.heading)] },
      ...reference,
      ...note.paragraphs.map((text): Block => ({ ...body, align: "start", runs: [textRun(text)] })),
      { ...body, align: "end", runs: [textRun(note.placeAndDate)] },
      { kind: "seal-box", align: note.form.seal, label: [textRun(sealLabel)] },
      { ...body, align: "start", runs: [textRun(note.addressLine)] },
    ],
  };
}

/** `xaa`; an organisation's name may have spaces and stops. */
const codeOf = ({ stateCode }: NoteVerbale): string => stateCode.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
