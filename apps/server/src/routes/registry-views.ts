/** The registry as it leaves the server. */
import { namesOfParty, type RecordInSight, type RowOutcome, writeFactRows } from "@custodiet/working-group";
import { writeTable } from "../exports/table.ts";
import { toInstant } from "../instance/parts.ts";
import type { FactInSight, ReadFacts, RegistryInSight } from "../instance/registry-types.ts";
import { type PageAsked, pageOf } from "../registry/page-of.ts";

export const describeFact = ({ fact, isShipped, retracted, entryIndex }: FactInSight) => ({
  fact,
  isShipped,
  retracted: retracted && { reason: retracted.reason, at: toInstant(retracted.atMs) },
  entryIndex,
});

/** So many come with the answer; all of them by their own route. */
const firstContradictions = 20;

export function describeRegistry({ answer, contradictions, sources }: RegistryInSight, asked: PageAsked) {
  const { page, next } = pageOf(answer.standings, ({ party }) => party, asked);
  const states = answer.standings.filter(({ party, partyKind }) => partyKind === "state" && party.length === 3);
  return {
    ...answer,
    standings: page,
    next,
    total: answer.standings.length,
    marks: states.map(({ party, kind }) => ({ party, kind })),
    sources,
    contradictions: contradictions.slice(0, firstContradictions),
    contradictionsTotal: contradictions.length,
  };
}

/** Nothing where its record tells no name. */
export function describeParty({ fields }: Pick<RecordInSight, "fields">, language: string) {
  const codes = [fields["code"], fields["organisation"]].filter((each): each is string => typeof each === "string");
  const names = namesOfParty({ fields });
  const own = names.get(language);
  const name = own ?? names.get("en") ?? [...names.values()][0];
  return name === undefined || codes.length === 0 ? [] : [{ codes, name, isOwn: own !== undefined }];
}

export function describeRows({ rows, digest }: ReadFacts) {
  const taken = rows.filter(({ fact }) => fact !== null).length;
  return { digest, taken, refused: rows.length - taken, rows: rows.map(describeRow) };
}

const describeRow = ({ row, fact, faults }: RowOutcome) => ({
  row,
  fact: fact && { party: fact.party, kind: fact.kind, on: fact.on, source: fact.source.name },
  faults,
});

/** Facts that count, as a table that can be brought back. */
export function factTable(facts: readonly FactInSight[], today: string): string {
  const counting = facts.flatMap(({ fact, retracted }) => (retracted === null ? [fact] : []));
  const [columns = [], ...rows] = writeFactRows(counting);
  const notes = [
    ["marking", "TLP:CLEAR"],
    ["what", "Registry of subscribers to INFCIRC/908, fact by fact, each with its source"],
    ["exported", today],
  ] as const;
  return writeTable({ notes, columns, rows });
}
