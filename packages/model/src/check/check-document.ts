import { compareDiagnostics, type Diagnostic, err, ok, type Result } from "@custodiet/core";
import { formatVersion } from "../build/facility-model.ts";
import type { SyntaxTree } from "../syntax/syntax-tree.ts";
import { formWording } from "../wording/form-wording.ts";
import { toDiagnostic } from "../wording/wording.ts";
import { checkAssumed } from "./assumed.ts";
import { type DocumentDraft, documentFields } from "./form/document-form.ts";
import { checkReferences, collectNames } from "./references.ts";
import type { Rule, Section } from "./rules/rule.ts";
import { rules } from "./rules/rules.ts";
import type { ElementKind } from "./shape/element-kind.ts";
import { readFields } from "./shape/object.ts";
import { type Definition, placeAt, Reading } from "./shape/reading.ts";

/** A document in which every place has the right shape, every name is known and everything fits together. */
export interface CheckedDocument {
  readonly draft: DocumentDraft;
  readonly definitions: readonly Definition[];
  readonly warnings: readonly Diagnostic[];
}

/**
 * Checks a document in full and returns every fault there is, in the order of the text: form, then names, then rules.
 *
 * @param syntaxFaults what reading the text has found without stopping at it
 */
export function checkDocument(
  tree: SyntaxTree,
  syntaxFaults: readonly Diagnostic[],
): Result<CheckedDocument, readonly Diagnostic[]> {
  const otherVersion = findOtherVersion(tree);
  if (otherVersion) return err([otherVersion]);
  const reading = new Reading();
  const { values, isWhole } = readFields(documentFields, tree.root.entries, placeAt(tree.root, ""), reading);
  checkReferences(collectNames(reading), unreadableKinds(values), reading);
  runRules(values, reading);
  checkAssumed(tree.root, values.assumed ?? [], reading);
  const faults = [...syntaxFaults, ...reading.everyFault()].sort(compareDiagnostics);
  if (!isWhole || faults.some(({ severity }) => severity === "error")) return err(faults);
  return ok({ draft: values as DocumentDraft, definitions: reading.definitions, warnings: faults });
}

/** A newer version has other keys: nothing else can be said about such a document. */
function findOtherVersion(tree: SyntaxTree): Diagnostic | null {
  const value = tree.root.entries.find(({ key }) => key === "custodiet")?.value;
  if (value?.kind !== "scalar" || typeof value.value !== "number" || value.value <= formatVersion) return null;
  return toDiagnostic(formWording.version(value.text, formatVersion), placeAt(value, "custodiet"));
}

const sectionsOfKinds: Readonly<Record<ElementKind, Section>> = {
  organisation: "organisations",
  area: "areas",
  portal: "portals",
  surface: "surfaces",
  measure: "measures",
  target: "targets",
  role: "roles",
  state: "states",
  force: "response",
  procedure: "procedures",
  "balance-area": "materialBalanceAreas",
  measurement: "materialBalanceAreas",
  "key-measurement-point": "materialBalanceAreas",
  stratum: "materialBalanceAreas",
  stream: "materialBalanceAreas",
};

/** Kinds whose section is missing or is no list: names of them are not reported one by one. */
function unreadableKinds(values: Partial<DocumentDraft>): ReadonlySet<ElementKind> {
  const kinds = Object.keys(sectionsOfKinds) as ElementKind[];
  return new Set(kinds.filter((kind) => values[sectionsOfKinds[kind]] === undefined));
}

function runRules(values: Partial<DocumentDraft>, reading: Reading): void {
  const unsound = unsoundSections(reading);
  for (const rule of rules) if (mayAsk(rule, values, unsound)) rule.check(values, reading);
}

function mayAsk(rule: Rule, values: Partial<DocumentDraft>, unsound: ReadonlySet<string>): boolean {
  if (rule.needs.some((section) => values[section] === undefined)) return false;
  return rule.scope === "each" || !rule.needs.some((section) => unsound.has(section));
}

/** Sections in which form or names are wrong somewhere. */
function unsoundSections(reading: Reading): ReadonlySet<string> {
  const errors = reading.faults.filter(({ severity }) => severity === "error");
  return new Set(errors.map(({ path }) => /^[A-Za-z]+/.exec(path ?? "")?.[0] ?? ""));
}
