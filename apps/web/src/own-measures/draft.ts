/** A measure of one's own while it is written. */
import type { OwnMeasure } from "../api/own-measures.ts";
import type { ContentLanguage } from "../i18n/languages.ts";

export const domains = ["GOV", "TRU", "ACC", "NMA", "DET", "RES", "CUL", "SHA"] as const;
export const tiers = ["national", "agency", "facility"] as const;
export const functions = ["deter", "detect", "delay", "respond", "recover"] as const;
export const costs = ["low", "medium", "high"] as const;
export const methods = ["sampled", "seeded", "exercise", "observed", "review"] as const;
export const levels = [1, 2, 3, 4] as const;
/** Of targets, strongest first: nuclear material, then sources. */
export const categories = ["I", "II", "III", "below III", "1", "2", "3", "4", "5"] as const;
/** Of INFCIRC/908, as they are numbered. */
export const commitments = [
  ...["S1", "S2", "S3", "S4", "C1"],
  ...Array.from({ length: 16 }, (_, at) => `C2.${String(at + 1).padStart(2, "0")}`),
] as const;

const everyLevel = (): OwnMeasure["criteria"] => levels.map((level) => ({ key: null, level, text: "" }));

export const emptyMeasure = (language: ContentLanguage): OwnMeasure => ({
  language,
  domain: "GOV",
  title: "",
  statement: "",
  tiers: ["facility"],
  commitments: [],
  isExtra: false,
  functions: ["detect"],
  requiredFrom: [],
  owner: "security-manager",
  isQuickWin: false,
  cost: "low",
  isCyber: false,
  hooks: [],
  evidence: [],
  ownEvidence: [],
  test: { method: "sampled", samples: null, tolerated: null, everyMonths: 12, text: "" },
  privacy: "none",
  criteria: everyLevel(),
});

/** What the model is asked, in the form: one question, for the first criterion of a level. */
export interface HookDraft {
  readonly check: string;
  readonly level: 2 | 3;
}

export function hookOf({ hooks }: OwnMeasure): HookDraft {
  const [first] = hooks;
  return { check: first?.check ?? "", level: first?.proves.startsWith("3") ? 3 : 2 };
}

/** Further questions, and what a file says of the first beside it, stay as they are. */
export function withHook(measure: OwnMeasure, { check, level }: HookDraft): OwnMeasure {
  const [first, ...others] = measure.hooks;
  if (check === "") return { ...measure, hooks: others };
  const key = measure.criteria.find((each) => each.level === level)?.key ?? `${level}.a`;
  const kept = first?.check === check ? first : {};
  const hook = { ...kept, check, proves: key } as OwnMeasure["hooks"][number];
  return { ...measure, hooks: [hook, ...others] };
}
