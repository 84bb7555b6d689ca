/** Faults that a worker found in what it was given, as every other fault in a document is told. */
import type { Diagnostic } from "@custodiet/core";

/** A fault with its place said as a path: there is no text to point into. */
export interface PlacedFault extends Pick<Diagnostic, "code" | "title" | "found" | "expected" | "remedy"> {
  readonly place: string;
}

export const diagnosticsOf = (faults: readonly PlacedFault[]): readonly Diagnostic[] =>
  faults.map(({ place, ...fault }) => ({ ...fault, severity: "error", span: null, path: place, related: [] }));
