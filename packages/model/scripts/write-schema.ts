/** Writes `content/schemas/facility.schema.json` anew: `node packages/model/scripts/write-schema.ts`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { facilityJsonSchemaText } from "../src/schema/facility-json-schema.ts";

const folder = new URL("../../../content/schemas/", import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL("facility.schema.json", folder), facilityJsonSchemaText);
