import type { Diagnostic, RelatedPlace, Severity, SourceSpan } from "@custodiet/core";
import type { ModelCode } from "./codes.ts";

/** What is said about a fault; where it is, is added by whoever finds it. */
export interface Wording {
  readonly code: ModelCode;
  readonly severity: Severity;
  readonly title: string;
  readonly found: string | null;
  readonly expected: string;
  readonly remedy: string;
}

export interface FaultPlace {
  readonly span: SourceSpan | null;
  readonly path: string | null;
}

export function toDiagnostic(wording: Wording, place: FaultPlace, related: readonly RelatedPlace[] = []): Diagnostic {
  return { ...wording, span: place.span, path: place.path, related };
}

/** Shortens what somebody wrote so that a message stays readable, and keeps control characters out of terminals. */
export function quote(text: string): string {
  const visible = text.replace(/\p{Cc}/gu, "?");
  return `\`${visible.length > 40 ? `${visible.slice(0, 40)}...` : visible}\``;
}

/** "a, b or c" */
export function either(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} or ${words[words.length - 1] ?? ""}`;
}
