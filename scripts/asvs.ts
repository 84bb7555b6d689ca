/** `npm run asvs`: writes `docs/security/asvs.md` from `docs/security/asvs.yaml`; exit 1 where the table names what is not there. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findBroken, readRequirements, renderPage } from "./security/asvs-table.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const requirements = readRequirements(root);
const broken = findBroken(root, requirements);
for (const place of broken) console.error(`not there: ${place}`);
writeFileSync(join(root, "docs/security/asvs.md"), renderPage(requirements));
process.exitCode = broken.length > 0 ? 1 : 0;
