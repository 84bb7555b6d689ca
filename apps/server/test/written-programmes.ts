/** Programmes full of acts, of each tier, to write documents from: everything in scope claimed, shown, reviewed, some contradicted. */
import type { OfficialLanguage, PersonId } from "@custodiet/core";
import {
  type ActedAs,
  evaluateMaturity,
  forecastLevels,
  type Measure,
  measuresInScope,
  type ProgrammeAct,
  type ProgrammeDay,
  type ReportFacts,
  type ReportLanguage,
  rapidQuestions,
  replayProgramme,
  type Tier,
} from "@custodiet/programme";
import { readCatalogueContent } from "../src/programme/catalogue-content.ts";
import { readReportWords } from "../src/programme/report-words.ts";

const content = readCatalogueContent();
const reportWords = readReportWords();
const { catalogue } = content;

const on = "2026-11-26" as ProgrammeDay;
const categories = ["I", "II", "III", "1", "2", "3"];

/** Names as long as they may be; of a programme that is kept in Arabic they are Arabic. */
const names = {
  latin: {
    programme: `Insider threat programme of the fictional site ${"of Quillfen on the upper river ".repeat(3)}`.slice(
      0,
      120,
    ),
    facility: "Fictional storage and processing site of Quillfen on the upper river",
    organisation: "Fictional operator of Quillfen",
    place: "Vault of the long name",
    record: "Record of 2026",
    register: "Register 4",
  },
  arabic: {
    programme: `برنامج الموقع الخيالي ${"في أعلى النهر عند القرية القديمة ".repeat(4)}`.slice(0, 120),
    facility: "موقع خيالي للخزن والمعالجة في أعلى النهر عند القرية القديمة",
    organisation: "مشغل خيالي",
    place: "خزانة ذات اسم طويل",
    record: "سجل عام 2026",
    register: "السجل الرابع",
  },
} as const;

export function fullProgramme(tier: Tier, language: OfficialLanguage = "en"): ReportFacts {
  const named = names[language === "ar" ? "arabic" : "latin"];
  const scope = { tier, depth: "full", categories, chosen: [], switchedOff: [] } as const;
  const measures = measuresInScope(catalogue, scope);
  const acts = actsOf(measures, named);
  const state = replayProgramme(tier, acts);
  const against = measures.flatMap(({ id, criteria }) =>
    criteria
      .filter(({ level }) => level === 2)
      .map((criterion) => ({
        criterion: criterion.id,
        isMet: Number(id.slice(4)) % 3 !== 0,
        source: "pair-at-targets",
        findings: [{ places: [1, 2, 3].map((at) => ({ kind: "target" as const, id: `target-${at}` })) }],
      })),
  );
  const full = evaluateMaturity(catalogue, state.record, { on, knownOn: on }, against);
  return {
    ...{ name: named.programme, tier, on, catalogue, measures, full, acts, rapid: full },
    facility: tier === "facility" ? named.facility : null,
    organisation: named.organisation,
    isFictional: true,
    scope,
    questions: rapidQuestions(catalogue, scope),
    answers: state.answers,
    record: state.record,
    papers: state.papers,
    former: state.former,
    tests: state.tests,
    formerTests: state.formerTests,
    assignments: state.assignments,
    forecast: forecastLevels(catalogue, state.record, on, "2027-11-26" as ProgrammeDay),
    origin: {
      state: "5a".repeat(32),
      acts: acts.length,
      catalogue: catalogue.hash,
      model: tier === "facility" ? "c3".repeat(32) : null,
      assessment: tier === "facility" ? "9f".repeat(32) : null,
    },
    risk: tier === "facility" ? { highest: 0.8714, missed: 11, positions: 23 } : null,
    placeName: ({ id }) => `${named.place} ${id.slice(7)}`,
    marking: { tlp: "amber", releasedTo: ["fictional-operator-of-quillfen"], caveats: ["FICTIONAL"], reason: "" },
    partyName: (party) => party,
    createdAtMs: Date.UTC(2026, 10, 26, 9),
  };
}

/** Of each third measure only the first level is claimed, so that something is open at every price. */
function actsOf(
  measures: readonly Measure[],
  { record, register }: { readonly record: string; readonly register: string },
): readonly ActedAs[] {
  const acts = measures.flatMap(({ id, criteria, evidence, test }, at): readonly (readonly [string, object])[] => {
    const claimed = criteria.filter(({ level }) => level <= (at % 3 === 1 ? 1 : 3)).map((criterion) => criterion.id);
    const name = `e-${id}`;
    const shown = {
      ...{ type: "evidenced", evidence: name, criteria: claimed, kind: evidence[0], title: record },
      ...{ effective: "2026-10-01", expires: null, hash: at % 2 === 0 ? "ab".repeat(32) : null, place: register },
    };
    const trial = { facilityMeasure: null, method: test.method, on: "2026-10-10", trials: 59, failures: at % 2 };
    return [
      ["security-manager", { type: "assigned", measure: id, owner: "Security", due: "2027-03-01" }],
      ["security-manager", { type: "answered", measure: id, level: at % 3 }],
      ["material-accountant", shown],
      ...claimed.map(
        (criterion) => ["security-manager", { type: "claimed", criterion, isMet: true, note: "" }] as const,
      ),
      ["auditor", { type: "reviewed", evidence: name, isAccepted: at % 4 !== 0, note: "" }],
      ...claimed.map(
        (criterion) => ["auditor", { type: "verified", criterion, isMet: at % 5 !== 0, note: "" }] as const,
      ),
      ...(at % 3 === 0 ? [["trainer", { type: "tested", test: `t-${id}`, measure: id, ...trial }] as const] : []),
    ];
  });
  return acts.map(([role, act], at) => ({
    ...{ number: at + 1, role, on, act: act as ProgrammeAct },
    by: `person-of-${role}` as PersonId,
  }));
}

export const toldIn = (language: OfficialLanguage): ReportLanguage => ({
  ...{ language, ...reportWords[language] },
  catalogueWords: content.wording[language].words,
  texts: content.wording[language].measures,
  textLanguages: {},
  catalogueReview: content.wording[language].review,
});
