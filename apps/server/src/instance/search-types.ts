/** What is asked of a search, and what it finds. */
import type { Marking } from "@custodiet/core";
import type { TouchedElement } from "@custodiet/store";
import type { ContentLanguage } from "../content-languages.ts";
import type { SearchKind } from "../search/entry.ts";

export interface SearchQuestion {
  readonly text: string;
  readonly limit: number;
  readonly language: ContentLanguage;
}

export interface SearchHit {
  readonly kind: SearchKind;
  readonly id: string;
  readonly name: string;
  readonly within: string | null;
  /** `null`: it belongs to no facility. */
  readonly facility: { readonly id: string; readonly name: string } | null;
  readonly marking: Marking | null;
  /** What a comment is about; `null`: the facility as a whole, or it is no comment. */
  readonly element: TouchedElement | null;
  /** Of a record of the working group; `null`: it is none. */
  readonly recordKind: string | null;
}

export interface Found {
  readonly hits: readonly SearchHit[];
  readonly counts: readonly { readonly kind: SearchKind; readonly count: number }[];
}
