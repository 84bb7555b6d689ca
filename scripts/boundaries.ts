/** `npm run boundaries`: the house's import rules, checked on the tree. Exit 1 on a violation or when nothing was read. */
import { fileURLToPath } from "node:url";
import { cruiseHouse } from "./boundaries/cruise.ts";
import { scanForbiddenWords } from "./boundaries/forbidden-words.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const report = await cruiseHouse(root);
const violations = [...report.violations, ...scanForbiddenWords(root)];

for (const { rule, from, to } of violations) console.error(`${rule}: ${from} -> ${to}`);
if (report.modulesRead === 0) console.error("0 modules cruised: the check looked at nothing.");
console.log(`${report.modulesRead} modules cruised, ${violations.length} violations`);
process.exitCode = violations.length > 0 || report.modulesRead === 0 ? 1 : 0;
