/** An organisation's own measure is held to what every measure is held to, and given its letters. */
import { err, ok, type Result } from "@custodiet/core";
import type { MeasureForm } from "../catalogue/catalogue-form.ts";
import type { Catalogue } from "../catalogue/measure.ts";
import { faultsOfMeasure } from "../catalogue/read-catalogue.ts";
import { type ProgrammeFault, programmeFault } from "../fault.ts";
import type { OwnAct } from "./own-act.ts";
import { type OwnMeasure, type OwnMeasureOrder, ownKindId, ownMeasureId } from "./own-measure.ts";
import type { OwnState } from "./replay-own.ts";

const mostMeasures = 999;

/** The id that a new measure is given; `null`: none is left. Never one that was given before. */
export function nextOwnId({ given }: OwnState): string | null {
  const numbers = [...given.keys()].map((id) => Number(id.split("-")[1]));
  const next = Math.max(0, ...numbers) + 1;
  return next > mostMeasures ? null : ownMeasureId(next);
}

/**
 * The act that keeps a measure, or every fault of it.
 *
 * @param catalogue the catalogue's own measures alone
 * @param wanted the measure of which this is the next version, or an id that was never given here; `null`: the next id
 * @param place how messages call it
 */
export function settleOwn(
  catalogue: Catalogue,
  state: OwnState,
  order: OwnMeasureOrder,
  wanted: string | null,
  place: string,
): Result<Extract<OwnAct, { type: "kept" }>, readonly ProgrammeFault[]> {
  const id = wanted ?? nextOwnId(state);
  if (id === null) return err([programmeFault("noIdLeft", place, null)]);
  const before = state.measures.get(id);
  const isGone = state.given.has(id) && (before === undefined || before.retired !== null);
  if (isGone) return err([programmeFault("withdrawnId", `${place}.id`, id)]);
  const { test, ...rest } = order;
  const taken = state.given.get(id) ?? new Set<string>();
  const criteria = withKeys(order.criteria, taken, ({ level }) => `${level}.`);
  const ownEvidence = withKeys(order.ownEvidence, taken, () => "");
  const faults = [
    ...faultsOfWords(order, place),
    ...(order.evidence.length + ownEvidence.length === 0
      ? [programmeFault("noEvidenceKind", `${place}.evidence`, null)]
      : []),
    ...(test === null ? [programmeFault("noPerformanceTest", `${place}.test`, null)] : []),
    ...criteria
      .filter(({ key, level }) => !key.startsWith(`${level}.`))
      .map(({ key }) => programmeFault("unknownName", `${place}.criteria`, key)),
    ...faultsOfMeasure(toForm(id, { ...rest, criteria, ownEvidence, test: test ?? anyTest }), place, {
      ...catalogue,
      evidenceMonths: { ...catalogue.evidenceMonths, ...ownMonths(id, ownEvidence) },
    }),
  ];
  if (faults.length > 0 || test === null) return err(faults);
  return ok({ type: "kept", id, measure: { ...rest, criteria, ownEvidence, test } });
}

/** Looked at where there is none, so that all else is told at once. */
const anyTest = { method: "review", samples: null, tolerated: null, everyMonths: 12, text: "" } as const;

/** Each without a letter is given the next that was never given: what counted for one is never counted for another. */
function withKeys<Part extends { readonly key: string | null }>(
  parts: readonly Part[],
  taken: ReadonlySet<string>,
  prefixOf: (part: Part) => string,
): readonly (Omit<Part, "key"> & { readonly key: string })[] {
  const used = new Set([...taken, ...parts.flatMap(({ key }) => key ?? [])]);
  return parts.map((part) => {
    const free = (): string =>
      [...letters].map((letter) => prefixOf(part) + letter).find((key) => !used.has(key)) ?? "";
    const key = part.key ?? free();
    used.add(key);
    return { ...part, key };
  });
}

const letters = "abcdefghijklmnopqrstuvwxyz";

function faultsOfWords(order: OwnMeasureOrder, place: string): readonly ProgrammeFault[] {
  const texts = [
    ["title", order.title],
    ["statement", order.statement],
    ...(order.test === null ? [] : [["test.text", order.test.text] as const]),
    ...order.criteria.map(({ text }, at) => [`criteria[${at}].text`, text] as const),
    ...order.ownEvidence.map(({ name }, at) => [`ownEvidence[${at}].name`, name] as const),
  ] as const;
  return texts
    .filter(([, text]) => text.trim() === "")
    .map(([where]) => programmeFault("textMissing", `${place}.${where}`, null));
}

export const ownMonths = (id: string, kinds: OwnMeasure["ownEvidence"]): Readonly<Record<string, number>> =>
  Object.fromEntries(kinds.map(({ key, months }) => [ownKindId(id, key), months]));

/** In the shape of the catalogue's files. */
export function toForm(id: string, measure: OwnMeasure): MeasureForm {
  const { domain: _, language: _l, title: _t, statement: _s, ownEvidence, criteria, evidence, ...rules } = measure;
  const { text: _x, ...test } = rules.test;
  return {
    ...rules,
    id,
    test,
    evidence: [...evidence, ...ownEvidence.map(({ key }) => ownKindId(id, key))],
    criteria: criteria.map(({ key }) => key),
    references: [],
  };
}
