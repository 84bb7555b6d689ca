/** What was done to one facility, by whom and by which rule: the ledger's lines of it, newest first. */
import type { FacilityId } from "@custodiet/core";
import type { LedgerLine, TouchedElement } from "@custodiet/store";
import type { Actor } from "@custodiet/trust";
import { z } from "zod";
import { type StepLabel, stepKeys } from "../work/document-job.ts";
import type { HistoryLine, HistoryQuestion } from "./instance.ts";
import { type InstanceParts, scopeFor } from "./parts.ts";
import { namesOf } from "./people.ts";

/** Entries looked through for those of one element: what is older is not found by its element. */
const mostSearched = 2000;

/** `null`: there is no such facility in sight. */
export async function readHistory(
  parts: InstanceParts,
  actor: Actor,
  { facility, element, before, limit }: HistoryQuestion,
): Promise<readonly HistoryLine[] | null> {
  const scope = scopeFor(parts, actor, "ledger.read");
  const id = facility as FacilityId;
  if ((await parts.store.facilities.head(scope, id)) === null) return null;
  const page = { limit: element === null ? limit : mostSearched, ...(before === null ? {} : { before }) };
  const lines = await parts.store.ledger.ofFacility(scope, id, page);
  const told = lines.map((line) => ({ line, facts: factsOf(line, mayReadDrafts(parts, actor, line)) }));
  const wanted = told.filter(({ facts }) => element === null || isAbout(facts, element)).slice(0, limit);
  const names = await namesOf(
    parts,
    wanted.flatMap(({ line }) => line.actor ?? []),
  );
  return wanted.map(({ line, facts }) => ({
    ...line,
    ...facts,
    actorName: line.actor === null ? null : (names.get(line.actor) ?? line.actor),
  }));
}

/** What a draft touches is for who may edit in the same organisation. Everybody else is told that somebody edits. */
const mayReadDrafts = ({ pipeline }: InstanceParts, actor: Actor, line: LedgerLine): boolean =>
  line.record.kind !== "draft" ||
  (line.organisation === actor.organisation && pipeline.mayRead(actor, "draft.edit").ok);

const elementSchema = z.object({ section: z.string(), id: z.string().nullable() });

/** As the commands write it behind an entry; of an older version of the program, less. */
const detailsSchema = z.object({
  version: z.number().nullish(),
  reason: z.string().nullish(),
  changed: z.array(elementSchema).nullish(),
  touched: z.array(elementSchema).nullish(),
  element: elementSchema.nullish(),
  label: z
    .object({
      key: z.enum(stepKeys),
      section: z.string().nullable(),
      id: z.string().nullable(),
      name: z.string().nullable(),
    })
    .nullish(),
});

interface HistoryFacts {
  readonly version: number | null;
  readonly reason: string | null;
  readonly elements: readonly TouchedElement[] | null;
  readonly label: StepLabel | null;
}

function factsOf({ details }: LedgerLine, isTold: boolean): HistoryFacts {
  const { data } = detailsSchema.safeParse(details);
  if (!data || !isTold) return { version: null, reason: null, elements: null, label: null };
  const { version, reason, changed, touched, element, label } = data;
  const elements = changed ?? touched ?? (element ? [element] : null);
  return { version: version ?? null, reason: reason ?? null, elements, label: label ?? null };
}

/** A version that does not say what it changed may have changed anything. */
function isAbout({ elements, version }: HistoryFacts, { section, id }: TouchedElement): boolean {
  if (elements === null) return version !== null;
  return elements.some((element) => element.section === section && element.id === id);
}
