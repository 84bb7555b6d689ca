import { type DocumentTree, err, ok, parseLanguageTag, type Result } from "@custodiet/core";
import type { LetterCover } from "../fonts/letter-cover.ts";
import { runsFromRight } from "../typeface.ts";
import { checkBlocks } from "./check-blocks.ts";
import { checkText } from "./check-text.ts";
import { type DocumentFault, documentFault } from "./document-fault.ts";
import { largestDocument, measureDocument } from "./document-size.ts";

declare const checked: unique symbol;

/** A tree that `checkDocument` found nothing wrong with: what it holds can be written, and read by everybody. */
export type CheckedDocument = DocumentTree & { readonly [checked]: true };

const mostFaults = 100;
const latestMs = Date.UTC(9999, 11, 31);

/**
 * Checks a document before it is written. What is checked here are the demands of PDF/UA-1 (ISO 14289-1) on a document's
 * author: title, language, headings in order, alternative texts, header rows, letters that a font has; and that its marking
 * shows. All faults are collected, at most a hundred.
 *
 * @example
 * checkDocument({ ...tree, title: "" }, cover);
 * // { ok: false, error: [{ code: "CUS-P001", title: "title missing", place: "title", found: "nothing", ... }] }
 */
export function checkDocument(
  tree: DocumentTree,
  cover: LetterCover,
): Result<CheckedDocument, readonly DocumentFault[]> {
  const size = measureDocument(tree.blocks);
  const isTooLarge =
    size.characters > largestDocument.characters ||
    size.elements > largestDocument.elements ||
    size.pictureBytes > largestDocument.pictureBytes;
  if (isTooLarge) return err([documentFault("tooLarge", "blocks", describeSize(size))]);
  const faults = [...checkProperties(tree, cover), ...checkBlocks(tree.blocks, cover)];
  return faults.length === 0 ? ok(tree as CheckedDocument) : err(faults.slice(0, mostFaults));
}

const describeSize = ({ characters, elements, pictureBytes }: ReturnType<typeof measureDocument>): string =>
  `${characters} characters, ${elements} elements, ${pictureBytes} bytes of pictures`;

function checkProperties(tree: DocumentTree, cover: LetterCover): readonly DocumentFault[] {
  const { title, author, language, name, createdAtMs, marking, watermark, companionText, blocks } = tree;
  const isTime = Number.isInteger(createdAtMs) && createdAtMs >= 0 && createdAtMs <= latestMs;
  const isHidden = marking.placement === "file-name" && (marking.tlp !== "clear" || marking.audience !== "");
  // Where the pages bear nothing of ours, such as a note that is sent, they do not speak of another file either.
  const needsCompanion = runsFromRight(tree) && marking.placement === "every-page";
  const texts = { title, author, "marking.audience": marking.audience, watermark, companionText };
  return [
    ...(/\S/.test(title) ? [] : [documentFault("noTitle", "title", "nothing")]),
    ...(/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) && name.length <= 80
      ? []
      : [documentFault("badName", "name", JSON.stringify(name.slice(0, 90)))]),
    ...(parseLanguageTag(language) === null
      ? [documentFault("badLanguage", "language", JSON.stringify(language.slice(0, 20)))]
      : []),
    ...(isTime ? [] : [documentFault("badTime", "createdAtMs", `${createdAtMs}`)]),
    ...(isHidden ? [documentFault("hiddenMarking", "marking", `${marking.tlp} in the file name only`)] : []),
    ...(needsCompanion && companionText === null ? [documentFault("noCompanion", "companionText", "nothing")] : []),
    ...(watermark !== null && !/\S/.test(watermark) ? [documentFault("emptyText", "watermark", "nothing")] : []),
    ...Object.entries(texts).flatMap(([place, text]) => (text === null ? [] : checkText(text, place, cover))),
    ...(blocks.length === 0 ? [documentFault("empty", "blocks", "none")] : []),
  ];
}
