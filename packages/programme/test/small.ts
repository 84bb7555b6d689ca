/** A programme small enough to see through: two domains, two measures each, one criterion a level. */
import type { Json, PersonId } from "@custodiet/core";
import {
  type Catalogue,
  type CriterionId,
  type Evidence,
  type EvidenceId,
  type ProgrammeDay,
  type ProgrammeRecord,
  readCatalogue,
  type Scope,
} from "../index.ts";

const rule = (id: string) => ({
  id,
  tiers: ["facility"],
  commitments: ["S3"],
  functions: ["deter"],
  requiredFrom: "every category",
  owner: "security-manager",
  isQuickWin: false,
  cost: "low",
  isCyber: false,
  hooks: [],
  evidence: ["policy", "log"],
  test: { method: "sampled", samples: 59, tolerated: 0.05, everyMonths: 12 },
  privacy: "none",
  criteria: ["1.a", "2.a", "3.a", "4.a"],
  references: [],
});

const common = {
  what: "",
  edition: "test",
  withdrawn: [],
  commitments: { S3: ["facility"] },
  frameworks: [],
  evidenceMonths: { policy: 36, log: 6 },
  rapid: { national: [], agency: [], facility: ["ACC-01", "ACC-02"] },
};

export const catalogue: Catalogue = (() => {
  const file = (name: string, content: unknown) => ({ name, content: content as Json });
  const read = readCatalogue({
    common: file("catalogue.json", common),
    measures: [
      file("ACC.json", { domain: "ACC", measures: [rule("ACC-01"), rule("ACC-02")] }),
      file("CUL.json", { domain: "CUL", measures: [rule("CUL-01"), rule("CUL-02")] }),
    ],
  });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
})();

export const scope: Scope = { tier: "facility", depth: "full", categories: [], chosen: [], switchedOff: [] };

export const day = (text: string): ProgrammeDay => text as ProgrammeDay;
export const person = (text: string): PersonId => text as PersonId;
export const criterion = (text: string): CriterionId => text as CriterionId;

export const every: readonly CriterionId[] = catalogue.measures.flatMap(({ criteria }) => criteria.map(({ id }) => id));
export const upTo = (prefix: string, level: number): readonly CriterionId[] =>
  every.filter((id) => id.startsWith(prefix) && Number(id.split(".")[1]) <= level);

export const claim = (id: CriterionId, isMet = true) => ({
  criterion: id,
  isMet,
  by: person("owner"),
  on: day("2026-01-10"),
});
export const verdict = (id: CriterionId, isMet = true) => ({ ...claim(id, isMet), by: person("looker") });

export const proof = (criteria: readonly CriterionId[], changes: Partial<Evidence> = {}): Evidence => ({
  id: "e-1" as EvidenceId,
  criteria,
  kind: "policy",
  effective: day("2026-01-01"),
  recorded: day("2026-01-05"),
  expires: null,
  hash: "0".repeat(64),
  submittedBy: person("owner"),
  review: { by: person("reviewer"), on: day("2026-01-06"), isAccepted: true },
  ...changes,
});

export const record = (changes: Partial<ProgrammeRecord> = {}): ProgrammeRecord => ({
  scope,
  claims: [],
  verifications: [],
  evidence: [],
  exemptions: [],
  ...changes,
});

export const asOf = (text: string) => ({ on: day(text), knownOn: day(text) });
