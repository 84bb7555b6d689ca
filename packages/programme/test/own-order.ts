/** A measure of an organisation's own, as it is sent. */
import { type OwnMeasureOrder, ownMeasureForm } from "../index.ts";

export const ownOrder = (changes: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  domain: "ACC",
  language: "en",
  title: "Keys in a sealed cabinet",
  statement: "Keys of the store lie in a cabinet that two persons seal.",
  tiers: ["facility"],
  commitments: ["S3"],
  isExtra: false,
  functions: ["deter", "delay"],
  requiredFrom: [],
  owner: "security-manager",
  isQuickWin: true,
  cost: "low",
  isCyber: false,
  hooks: [],
  evidence: ["procedure"],
  ownEvidence: [],
  test: { method: "sampled", samples: 59, tolerated: 0.05, everyMonths: 12, text: "Look at 59 seals." },
  privacy: "none",
  criteria: [
    { key: null, level: 1, text: "The rule is written." },
    { key: null, level: 2, text: "The cabinet is sealed each day." },
    { key: null, level: 3, text: "No seal of the sample was broken." },
    { key: null, level: 4, text: "What was found is used." },
  ],
  ...changes,
});

export const ownMeasure = (changes: Readonly<Record<string, unknown>> = {}): OwnMeasureOrder =>
  ownMeasureForm.parse(ownOrder(changes));
