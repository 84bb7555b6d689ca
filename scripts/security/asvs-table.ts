/** The table of OWASP ASVS 5.0 requirements: read, held to what is in the repository, and written as a page. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

const requirementSchema = z
  .strictObject({
    id: z.string().regex(/^V\d+\.\d+\.\d+$/),
    level: z.union([z.literal(1), z.literal(2)]),
    /** In our own words. */
    asks: z.string().min(1),
    tests: z
      .array(z.strictObject({ file: z.string(), name: z.string() }))
      .nonempty()
      .optional(),
    /** `path#heading`; without a heading, the whole page. */
    documents: z.array(z.string().includes("#")).nonempty().optional(),
    notApplicable: z.string().min(1).optional(),
    missing: z.string().min(1).optional(),
  })
  .refine(
    ({ tests, documents, notApplicable, missing }) =>
      [tests, documents, notApplicable, missing].filter((each) => each !== undefined).length === 1,
    "one of tests, documents, notApplicable, missing",
  );

export type Requirement = z.infer<typeof requirementSchema>;

/** Throws where the file does not have its form. */
export function readRequirements(root: string): readonly Requirement[] {
  const text = readFileSync(join(root, "docs/security/asvs.yaml"), "utf8");
  return z.strictObject({ requirements: z.array(requirementSchema) }).parse(parse(text)).requirements;
}

/** Tests and headings that the table names and the repository does not have. */
export function findBroken(root: string, requirements: readonly Requirement[]): readonly string[] {
  const texts = new Map<string, string | null>();
  const textOf = (path: string): string | null => {
    const full = join(root, path);
    if (!texts.has(path)) texts.set(path, existsSync(full) ? readFileSync(full, "utf8") : null);
    return texts.get(path) ?? null;
  };
  return requirements.flatMap(({ id, tests = [], documents = [] }) => [
    ...tests
      .filter(({ file, name }) => !hasTest(textOf(file), name))
      .map(({ file, name }) => `${id}: ${file}: ${name}`),
    ...documents.filter((place) => !hasHeading(place, textOf)).map((place) => `${id}: ${place}`),
  ]);
}

/** A test's name stands in its file as a literal, behind a parenthesis. */
const hasTest = (text: string | null, name: string): boolean =>
  text !== null &&
  [JSON.stringify(name), `\`${name}\``].some((literal) => new RegExp(`\\(\\s*${literally(literal)}`).test(text));

const literally = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");

function hasHeading(place: string, textOf: (path: string) => string | null): boolean {
  const [path = "", heading = ""] = place.split("#", 2);
  const text = textOf(path);
  return (
    text !== null &&
    (heading === "" || text.split("\n").some((line) => line.replace(/^#+ /, "") === heading && line.startsWith("#")))
  );
}

/** `docs/security/asvs.md`. */
export function renderPage(requirements: readonly Requirement[]): string {
  const chapters = [...new Set(requirements.map(({ id }) => chapterOf(id)))];
  return `${[
    "# OWASP ASVS 5.0, requirement by requirement",
    "Made from `docs/security/asvs.yaml` by `npm run asvs`; do not edit by hand. Identifiers and levels: OWASP Application Security\nVerification Standard 5.0.0 (https://owasp.org/asvs, CC BY-SA 4.0), levels 1 and 2; what each asks for is said in our own words,\nand only the standard's words count. A test fails where an identifier is missing, a test or heading named is not there, or this\npage is out of date. That a test exists does not say that it is enough: an outsider's verification has not been made.",
    renderCounts(requirements),
    ...chapters.map((chapter) =>
      renderChapter(
        chapter,
        requirements.filter(({ id }) => chapterOf(id) === chapter),
      ),
    ),
  ].join("\n\n")}\n`;
}

const chapterOf = (id: string): string => id.split(".", 1)[0] ?? id;

const stateOf = (each: Requirement): string => {
  if (each.tests) return "tried";
  if (each.documents) return "written";
  return each.notApplicable === undefined ? "**not met yet**" : "does not apply";
};

const left =
  "Left out: WebRTC (V17), self-contained tokens (V9), and of OAuth and OIDC (V10) all but the part of a client, since an instance is one where it signs people in by an institution's provider. Of all 70 and 183 there remain 61 and 158: 149 without V10, and its 9.";

function renderCounts(requirements: readonly Requirement[]): string {
  const count = (level: number, state: string) =>
    requirements.filter((each) => each.level === level && stateOf(each).includes(state)).length;
  const states = ["tried", "written", "does not apply", "not met yet"];
  const rows = states.map((state) => `| ${state} | ${count(1, state)} | ${count(2, state)} |`);
  const all = `| all | ${requirements.filter(({ level }) => level === 1).length} | ${requirements.filter(({ level }) => level === 2).length} |`;
  return ["| | level 1 | level 2 |", "|---|---|---|", ...rows, all, "", left].join("\n");
}

function renderChapter(chapter: string, requirements: readonly Requirement[]): string {
  const rows = requirements.map(
    (each) => `| ${each.id} | ${each.level} | ${cell(each.asks)} | ${stateOf(each)} | ${cell(proofOf(each))} |`,
  );
  return [
    `## ${chapter} ${titles[chapter] ?? ""}`,
    "",
    "| | level | asks | | by |",
    "|---|---|---|---|---|",
    ...rows,
  ].join("\n");
}

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("<", "&lt;");

function proofOf({ tests, documents, notApplicable, missing }: Requirement): string {
  if (tests)
    return tests
      .map(({ file, name }) => `\`${file}\`: ${name}`)
      .join("<br>")
      .replaceAll("<br>", "; ");
  if (documents) return documents.map((place) => `\`${place.replace(/#$/, "")}\``).join(", ");
  return notApplicable ?? missing ?? "";
}

/** Chapters by what they are about, in our own words. */
const titles: Readonly<Record<string, string>> = {
  V1: "What is read and written",
  V2: "Validity and order of acts",
  V3: "The browser",
  V4: "Addresses and messages",
  V5: "Files",
  V6: "Signing in",
  V7: "Sessions",
  V8: "Rights",
  V10: "Signing in at a provider",
  V11: "Cryptography",
  V12: "Transport",
  V13: "Configuration",
  V14: "Data",
  V15: "Code and components",
  V16: "Logs and errors",
};
