/** The draft that a page edits, for whatever stands on the page: forms, lists, the map. */
import { createContext, useContext } from "react";
import type { StoredVersion } from "../api/drafts.ts";
import type { DocumentEdit, ElementPlace } from "./document/shapes.ts";
import type { DraftSession } from "./draft/draft-session.ts";
import type { SessionState } from "./draft/session-state.ts";

export interface Editing extends SessionState {
  readonly facility: string;
  readonly session: DraftSession;
  /** One step: shown at once, sent as soon as there is a line, undone at once. */
  readonly edit: (edits: readonly DocumentEdit[]) => void;
  /** The draft became a version. */
  readonly onProposed: (stored: StoredVersion) => void;
  /** Opens an element's form; `null` closes it. */
  readonly open: (place: ElementPlace | null) => void;
}

const EditingContext = createContext<Editing | null>(null);

export const EditingProvider = EditingContext.Provider;

/** `null` where a stored version is shown, which nobody edits. */
export const useMaybeEditing = (): Editing | null => useContext(EditingContext);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (editing === null) throw new Error("This belongs on a page that edits a draft");
  return editing;
}
