import type { Diagnostic, RelatedPlace, SourceSpan } from "@custodiet/core";
import { syntaxLimits } from "../../syntax/limits.ts";
import type { SyntaxNode } from "../../syntax/syntax-tree.ts";
import { formWording } from "../../wording/form-wording.ts";
import { type FaultPlace, toDiagnostic, type Wording } from "../../wording/wording.ts";
import type { ElementKind } from "./element-kind.ts";

export interface Place extends FaultPlace {
  readonly span: SourceSpan;
  readonly path: string;
}

/** An element's own identifier, where it is given. */
export interface Definition {
  readonly kind: ElementKind;
  readonly id: string;
  readonly place: Place;
}

/** The name of an element, where it is used. */
export interface Reference {
  readonly kinds: readonly ElementKind[];
  readonly id: string;
  readonly place: Place;
}

/**
 * What is gathered while a document is read: faults, names given, names used, and where each value stood.
 * A value that was read knows nothing of its place; `placeOf` finds it by identity.
 */
export class Reading {
  readonly definitions: Definition[] = [];
  readonly references: Reference[] = [];
  readonly faults: Diagnostic[] = [];
  private readonly places = new WeakMap<object, { own: Place; parts: ReadonlyMap<string, Place> }>();
  private readonly counts = { error: 0, warning: 0 };

  /** Keeps the fault; beyond the limit of its severity it is counted only, and never even worded. */
  report(wording: Wording | (() => Wording), place: FaultPlace, related: readonly RelatedPlace[] = []): void {
    if (this.counts.error >= syntaxLimits.faults && typeof wording === "function") {
      this.counts.error++;
      return;
    }
    const worded = typeof wording === "function" ? wording() : wording;
    if (++this.counts[worded.severity] <= syntaxLimits.faults) this.faults.push(toDiagnostic(worded, place, related));
  }

  /** The faults, and for each severity the number of those that were not kept. */
  everyFault(): readonly Diagnostic[] {
    const all = [...this.faults];
    for (const severity of ["error", "warning"] as const) {
      const leftOut = this.counts[severity] - syntaxLimits.faults;
      const last = all.findLast((fault) => fault.severity === severity);
      if (leftOut > 0 && last) all.push(toDiagnostic(formWording.moreFaults(leftOut, severity), last));
    }
    return all;
  }

  remember(value: object, own: Place, parts: ReadonlyMap<string, Place>): void {
    this.places.set(value, { own, parts });
  }

  /** Where an object or list stood, or one of its fields; the whole where the field was not given. */
  placeOf(value: object, part?: string | number): Place {
    const known = this.places.get(value);
    if (!known) throw new Error("Only what was read from a document has a place");
    return (part === undefined ? undefined : known.parts.get(String(part))) ?? known.own;
  }
}

export const placeAt = (node: SyntaxNode, path: string): Place => ({ span: node.span, path });
