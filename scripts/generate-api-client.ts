/**
 * `npm run api-client`: writes the OpenAPI document of the server's routes and the types made from it into the web
 * app. With `--check` it writes nothing and exits 1 when what is committed is out of date.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generateApiClient } from "../apps/server/index.ts";

const folder = fileURLToPath(new URL("../apps/web/src/api/generated/", import.meta.url));
const generated = await generateApiClient();

if (process.argv.includes("--check")) {
  const stale = generated.filter(({ name, text }) => readFileSync(folder + name, "utf8") !== text);
  for (const { name } of stale) console.error(`${name} is out of date: run \`npm run api-client\``);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of generated) writeFileSync(folder + name, text);
}
