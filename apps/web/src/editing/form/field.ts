/** What a form asks for: a tree of fields, each with what may stand there and what it means when nothing does. */
import type { Json } from "../document/json.ts";
import type { ElementSection } from "../document/shapes.ts";

/** What an identifier may name: an element of a section, or one within a balance area. */
export type ReferredKind = ElementSection | "measurements" | "keyMeasurementPoints";

export interface Bounds {
  readonly min: number | null;
  /** The number itself is not enough. */
  readonly above: number | null;
  readonly max: number | null;
}

export type FieldKind =
  | { readonly kind: "text"; readonly isParagraph: boolean }
  | { readonly kind: "identifier" }
  | ({ readonly kind: "number"; readonly isWhole: boolean } & Bounds)
  | { readonly kind: "probability" }
  | { readonly kind: "quantity"; readonly units: readonly string[]; readonly sign: Sign }
  | { readonly kind: "duration"; readonly units: readonly string[] }
  | { readonly kind: "choice"; readonly words: readonly string[] }
  | { readonly kind: "flag" }
  | { readonly kind: "reference"; readonly to: readonly ReferredKind[]; readonly isNullable: boolean }
  | {
      readonly kind: "references";
      readonly to: readonly ReferredKind[];
      /** The word `all` in place of a list. */
      readonly mayBeAll: boolean;
      /** The word `everybody` among the names. */
      readonly mayBeEverybody: boolean;
      readonly atLeast: number;
      readonly atMost: number | null;
    }
  | { readonly kind: "choices"; readonly words: readonly string[] }
  | { readonly kind: "texts" }
  | { readonly kind: "windows" }
  | { readonly kind: "basis"; readonly fields: readonly Field[] }
  | { readonly kind: "group"; readonly fields: readonly Field[] }
  /** One row for each word, each with the same fields or the same single value. */
  | { readonly kind: "table"; readonly words: readonly string[]; readonly row: Field }
  /** A value for each element that is named. */
  | { readonly kind: "byName"; readonly to: readonly ReferredKind[]; readonly value: Field }
  | { readonly kind: "list"; readonly item: Field; readonly atLeast: number; readonly mayBeSingle: boolean };

/** Which numbers may stand before a unit; how large they may be, the checker knows. */
export type Sign = "any" | "notNegative" | "positive";

export interface FieldHead {
  /** Its key in the object it belongs to; "" for what has none. */
  readonly key: string;
  /** Where its words stand in the catalogue: `measures.pair.checkers`. */
  readonly wording: string;
  /** The schema's note, in English. */
  readonly note: string;
  readonly isRequired: boolean;
  /** It is asked only where other fields have one of these values; `null`: always. */
  readonly when: Readonly<Record<string, readonly Json[]>> | null;
  /** What absence means; `undefined` where it means simply nothing. */
  readonly absent: Json | undefined;
}

export type Field = FieldHead & FieldKind;

export type FieldOf<Kind extends FieldKind["kind"]> = FieldHead & Extract<FieldKind, { kind: Kind }>;
