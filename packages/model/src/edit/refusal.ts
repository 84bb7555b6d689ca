import type { EditPlace } from "../place/edit-place.ts";
import type { EditWording } from "../wording/edit-wording.ts";

/** An edit that cannot be made: what is wrong, and where. */
export interface Refusal {
  readonly wording: EditWording;
  readonly place: EditPlace | null;
  readonly file: string | null;
}

export const refusal = (wording: EditWording, place: EditPlace | null): Refusal => ({ wording, place, file: null });

/** The places an edit has changed, or why it changed none. */
export type Outcome =
  | { readonly ok: true; readonly touched: readonly EditPlace[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

export const done = (...touched: readonly EditPlace[]): Outcome => ({ ok: true, touched });

export const refused = (...refusals: readonly Refusal[]): Outcome => ({ ok: false, refusals });
