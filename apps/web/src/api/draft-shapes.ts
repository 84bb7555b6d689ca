/** Drafts as the server tells them. From the generated client, with values of documents as JSON and not as anything. */
import type { Json } from "../editing/document/json.ts";
import type { EditPlace, SectionName, Sections } from "../editing/document/shapes.ts";
import type { components } from "./generated/schema.d.ts";

type Schemas = components["schemas"];

/** Where an element stands in the text. */
export interface TextPlace {
  readonly section: SectionName;
  readonly id: string | null;
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** Who names an element. */
interface ElementUse {
  readonly section: SectionName;
  readonly id: string;
  readonly usedBy: readonly EditPlace[];
}

export interface DocumentView {
  readonly sections: Sections;
  readonly places: readonly TextPlace[];
  readonly references: readonly ElementUse[];
  readonly assumed: readonly string[];
}

export type DraftView = Omit<Schemas["DraftView"], "document"> & { readonly document: DocumentView };
export type DraftHead = Schemas["DraftHead"];
export type DraftLabel = Schemas["StepLabel"];
export type Editor = Schemas["Editor"];

/** A place that both the draft and a newer version changed. */
export interface MergeConflict {
  readonly place: EditPlace;
  readonly base: Json;
  readonly mine: Json;
  readonly theirs: Json;
}

export interface MergeResolution {
  readonly place: EditPlace;
  readonly choose: "mine" | "theirs";
}
