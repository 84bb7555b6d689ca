/** Writes the table of docs/roles.md from the grants: `npm run roles`. */
import { readFileSync, writeFileSync } from "node:fs";
import { renewPage } from "./roles/table.ts";

const page = new URL("../docs/roles.md", import.meta.url);
writeFileSync(page, renewPage(readFileSync(page, "utf8")));
