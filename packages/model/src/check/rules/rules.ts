import { accountingRules } from "./accounting-rules.ts";
import { areaRules } from "./area-rules.ts";
import { documentRules } from "./document-rules.ts";
import { measureRules } from "./measure-rules.ts";
import { peopleRules } from "./people-rules.ts";
import type { Rule } from "./rule.ts";
import { targetRules } from "./target-rules.ts";

/** Every rule that looks at more than one place. */
export const rules: readonly Rule[] = [
  ...documentRules,
  ...areaRules,
  ...measureRules,
  ...targetRules,
  ...peopleRules,
  ...accountingRules,
];
