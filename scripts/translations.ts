/**
 * The translators' way: `npm run translations -- status | export | import | sync | check`. For people who are no
 * programmers it is told in docs/translating.md. Exit 0: well; 1: found wanting; 2: bad use.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { applyRows, type Review, syncStates } from "./translations/apply.ts";
import { type ContentLanguage, listLanguages } from "./translations/collections.ts";
import { readExchange, writeExchange } from "./translations/exchange.ts";
import { translationFault } from "./translations/faults.ts";
import { judgeRows, type RowOutcome } from "./translations/import-rows.ts";
import { type Message, readMessages } from "./translations/messages.ts";
import { statusTable } from "./translations/status.ts";

const usage = `npm run translations -- status                     how much of each language has been looked at
npm run translations -- export LANGUAGE [--format csv|xliff] [--only all|open] [--out FILE]
npm run translations -- import LANGUAGE FILE --by "INITIALS, ORGANISATION" [--state reviewed|"in review"] [--write]
npm run translations -- sync                       give new texts their state, forget those that are gone
npm run translations -- check                      what is missing, outdated or does not fit its English
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    format: { type: "string", default: "csv" },
    only: { type: "string", default: "all" },
    out: { type: "string" },
    by: { type: "string" },
    state: { type: "string", default: "reviewed" },
    write: { type: "boolean", default: false },
    content: { type: "string", default: fileURLToPath(new URL("../content", import.meta.url)) },
  },
});
const { content } = values;
const [command, language = "", file = ""] = positionals;
const known = listLanguages(content);
const languages = known.map(({ code }) => code);

process.exitCode = await run();

async function run(): Promise<number> {
  switch (command) {
    case "status":
      for (const each of languages) console.log(statusTable(each, readMessages(content, each)));
      return 0;
    case "export":
      return languages.includes(language) ? exportTexts() : misuse(`There is no language ${JSON.stringify(language)}.`);
    case "import":
      return languages.includes(language) ? importTexts() : misuse(`There is no language ${JSON.stringify(language)}.`);
    case "sync":
      for (const each of languages)
        console.log(`${each}: ${syncStates(content, each, readMessages(content, each))} files`);
      return 0;
    case "check":
      return check();
    default:
      return misuse("");
  }
}

function misuse(found: string): number {
  console.error(`${found}\n${usage}`);
  return 2;
}

async function exportTexts(): Promise<number> {
  const { format, only, out } = values;
  if (format !== "csv" && format !== "xliff") return misuse(`There is no format ${JSON.stringify(format)}.`);
  const wanted = readMessages(content, language).filter(({ state }) => only === "all" || state !== "reviewed");
  const text = await writeExchange(format, language, wanted);
  if (out === undefined) process.stdout.write(text);
  else writeFileSync(out, text);
  console.error(`${wanted.length} texts`);
  return 0;
}

async function importTexts(): Promise<number> {
  const { by = "", state, write } = values;
  if (by.trim() === "" || by.includes("|")) return misuse('Say who looked at it: --by "A.B., organisation".');
  if (state !== "reviewed" && state !== "in review") return misuse(`There is no state ${JSON.stringify(state)}.`);
  const outcomes = judgeRows(await readExchange(readFileSync(file, "utf8")), readMessages(content, language));
  for (const outcome of outcomes) if (outcome.outcome === "refused") console.log(wordRefusal(outcome));
  const count = (kind: RowOutcome["outcome"]): number => outcomes.filter(({ outcome }) => outcome === kind).length;
  console.log(
    `${count("changed")} changed, ${count("confirmed")} confirmed, ${count("left")} left, ${count("refused")} refused`,
  );
  const review: Review = { state, by: by.trim(), on: new Date().toISOString().slice(0, 10) };
  if (write) applyRows(content, language, outcomes, review);
  else console.log("Nothing was written. Say --write to take what was not refused.");
  return count("refused") === 0 ? 0 : 1;
}

function wordRefusal({ row, reason }: RowOutcome): string {
  return `${row.place} (${row.file}, ${row.key}): ${reason}`;
}

function check(): number {
  const found = known.flatMap((each) => {
    const messages = readMessages(content, each.code);
    if (!each.isOffered) console.error(`${each.code} is not offered yet: ${countMissing(messages)} texts are missing.`);
    return messages.flatMap((message) => faultOf(each, message));
  });
  for (const line of found) console.log(line);
  return found.length === 0 ? 0 : 1;
}

function countMissing(messages: readonly Message[]): number {
  return messages.filter(({ text }) => text === null).length;
}

/** What is not there yet is a fault of a language that people may choose, and of no other. */
function faultOf(language: ContentLanguage, message: Message): readonly string[] {
  const { collection, shownKey, key, english, text, state } = message;
  const place = `${language.code} ${collection.name} ${shownKey}`;
  if (text === null) return language.isOffered ? [`${place}: there is no translation`] : [];
  if (state === "unknown") return [`${place}: nobody has said how far it was looked at; run sync`];
  if (state === "outdated") return [`${place}: the English has changed since it was translated`];
  const fault = translationFault(key, english, text);
  return fault === null ? [] : [`${place}: ${fault}`];
}
