import type { DocumentDraft } from "../form/document-form.ts";
import type { Reading } from "../shape/reading.ts";

export type Section = keyof DocumentDraft;

/** A statement about how the parts of a document must fit together. */
export interface Rule {
  /** Sections it looks at; where one could not be read at all, the rule is not asked. */
  readonly needs: readonly Section[];
  /**
   * `each`: judges one element at a time, so elements that are broken elsewhere do not matter.
   * `whole`: would blame the innocent where an element is broken; asked only of sections without errors.
   */
  readonly scope: "each" | "whole";
  readonly check: (document: Partial<DocumentDraft>, reading: Reading) => void;
}

/** Makes a rule; what `check` is given is typed by `needs`. */
export function rule<const S extends Section>(
  scope: Rule["scope"],
  needs: readonly S[],
  check: (document: Pick<DocumentDraft, S>, reading: Reading) => void,
): Rule {
  return { scope, needs, check: (document, reading) => check(document as Pick<DocumentDraft, S>, reading) };
}
