/** What was done to one facility, by whom and by which rule: the ledger's lines of it, newest first. */
import type { FacilityId, ModelHash } from "@custodiet/core";
import type { LedgerLine, TouchedElement } from "@custodiet/store";
import { type Action, type Actor, readContent, type Scope } from "@custodiet/trust";
import { z } from "zod";
import { stepKeys } from "../work/document-job.ts";
import type { HistoryAsked, HistoryLine, HistoryQuestion, LedgerLineInSight } from "./instance.ts";
import { type InstanceParts, scopeFor } from "./parts.ts";
import { namesOf } from "./people.ts";

/** Entries looked through for those of one element or of some words: what is older is not found by them. */
const mostSearched = 2000;

/** `null`: there is no such facility in sight. */
export async function readHistory(
  parts: InstanceParts,
  actor: Actor,
  question: HistoryQuestion,
): Promise<readonly HistoryLine[] | null> {
  const { facility, element, asked, before, limit } = question;
  const words = foldWords(question.words ?? "");
  const scope = scopeFor(parts, actor, "ledger.read");
  const id = facility as FacilityId;
  if ((await parts.store.facilities.head(scope, id)) === null) return null;
  const isSearched = element !== null || words !== "";
  const page = {
    limit: isSearched ? mostSearched : limit,
    ...(before === null ? {} : { before }),
    ...(asked === null ? {} : { actions: actionsOf[asked] }),
  };
  const found = await parts.store.ledger.ofFacility(scope, id, page);
  const versionOf = await findVersions(parts, scope, id, found);
  const told = found.map((line) => ({ line, facts: factsOf(line, isToldTo(parts, actor, line)) }));
  const about = told.filter(({ facts }) => element === null || isAbout(facts, element));
  const names = await namesOf(
    parts,
    about.flatMap(({ line }) => line.actor ?? []),
  );
  const lines = about.map(({ line, facts }) => ({
    ...line,
    ...facts,
    version: facts.version ?? versionOf(line),
    actorName: line.actor === null ? null : (names.get(line.actor) ?? line.actor),
  }));
  return lines.filter((line) => words === "" || isSaidIn(line, words)).slice(0, limit);
}

/** Four questions about a facility, by the acts that answer each. */
const actionsOf: Readonly<Record<HistoryAsked, readonly Action[]>> = {
  saw: ["facility.read", "assessment.read", "scenario.read", "disclosure.record"],
  changed: [
    "facility.store",
    "draft.propose",
    "draft.begin",
    "draft.edit",
    "draft.undo",
    "draft.redo",
    "draft.merge",
    "draft.discard",
    "draft.restore",
    "draft.remove",
    "underlay.store",
    "underlay.place",
    "underlay.remove",
    "assessment.record",
  ],
  approved: ["approval.request", "approval.decide", "approval.withdraw", "break-glass.review"],
  exported: ["facility.export", "facility.send", "programme.send", "sealed-file.take", "ledger.read", "ledger.export"],
};

const foldWords = (text: string): string => text.normalize("NFKC").trim().toLowerCase();

const isSaidIn = ({ actorName, reason, action, rule, fileName, role }: HistoryLine, words: string): boolean =>
  [actorName, reason, action, rule, fileName, role].some((text) => text !== null && foldWords(text).includes(words));

type FindVersion = (line: LedgerLine) => number | null;

/** Which version an entry is about where it names a model, an assessment or a request. */
async function findVersions(
  { store }: InstanceParts,
  scope: Scope,
  facility: FacilityId,
  lines: readonly LedgerLine[],
): Promise<FindVersion> {
  const numbers = new Map((await store.facilities.versions(scope, facility)).map(({ hash, number }) => [hash, number]));
  const ofModel = (hash: string | null | undefined) => (hash ? (numbers.get(hash as ModelHash) ?? null) : null);
  const asksRequests = lines.some((line) => requestOf(line) !== null);
  const requests = asksRequests ? await store.approvals.list(scope, mostSearched) : [];
  const acts = asksRequests ? await store.approvals.breakGlass(scope, mostSearched) : [];
  const contents = new Map([...requests, ...acts].map((each) => [each.id, each]));
  return (line) => {
    const request = contents.get(requestOf(line) ?? "");
    if (request !== undefined) return contentSchema.safeParse(readContent(request)).data?.asked.version ?? null;
    const { modelHash } = detailsSchema.safeParse(line.details).data ?? {};
    return ofModel(modelHash) ?? (modelKinds.includes(line.record.kind) ? ofModel(line.hashAfter) : null);
  };
}

const modelKinds: readonly string[] = ["facility", "sight"];

const contentSchema = z.object({ asked: z.object({ version: z.number() }) });

/** The request for approval, or the act by one person alone, that an entry is about. */
function requestOf({ record, details }: LedgerLine): string | null {
  if (record.kind === "approval" || record.kind === "break-glass") return record.id;
  const { approval, breakGlass } = detailsSchema.safeParse(details).data ?? {};
  return approval ?? breakGlass ?? null;
}

/** Why something was asked for, refused or reviewed is for who may see the organisation's approvals. */
const isToldTo = (parts: InstanceParts, actor: Actor, line: LedgerLine): boolean => {
  if (line.record.kind !== "approval" && line.record.kind !== "break-glass") return mayReadDrafts(parts, actor, line);
  const permission = parts.pipeline.mayRead(actor, "approval.read");
  return permission.ok && permission.value.scope.organisations.includes(line.organisation);
};

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
  modelHash: z.string().nullish(),
  approval: z.string().nullish(),
  breakGlass: z.string().nullish(),
  decision: z.enum(["approve", "refuse"]).nullish(),
  verdict: z.enum(["justified", "not justified"]).nullish(),
  note: z.string().nullish(),
  fileName: z.string().nullish(),
  to: z.array(z.string()).nullish(),
  label: z
    .object({
      key: z.enum(stepKeys),
      section: z.string().nullable(),
      id: z.string().nullable(),
      name: z.string().nullable(),
    })
    .nullish(),
});

type HistoryFacts = Omit<HistoryLine, keyof LedgerLineInSight>;

const nothingTold: HistoryFacts = {
  version: null,
  reason: null,
  elements: null,
  label: null,
  approval: null,
  decision: null,
  fileName: null,
  to: [],
};

function factsOf(line: LedgerLine, isTold: boolean): HistoryFacts {
  const { data } = detailsSchema.safeParse(line.details);
  if (!data || !isTold) return nothingTold;
  const { version, reason, changed, touched, element, label, decision, verdict, note, fileName, to } = data;
  return {
    version: version ?? null,
    reason: reason ?? (note || null),
    elements: changed ?? touched ?? (element ? [element] : null),
    label: label ?? null,
    approval: line.record.kind === "approval" ? line.record.id : (data.approval ?? null),
    decision: decision ?? verdict ?? null,
    fileName: fileName ?? null,
    to: to ?? [],
  };
}

/** A version that does not say what it changed may have changed anything. */
function isAbout({ elements, version }: HistoryFacts, { section, id }: TouchedElement): boolean {
  if (elements === null) return version !== null;
  return elements.some((element) => element.section === section && element.id === id);
}
