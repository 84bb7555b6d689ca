/** Reads what a command is pointed at: a file, a folder with a facility, or `-` for standard input. */
import { closeSync, existsSync, fstatSync, openSync, realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import { type Diagnostic, err, ok, type Result, type SourceFile } from "@custodiet/core";
import { readDocuments, syntaxLimits } from "@custodiet/model";
import { readFileUpTo } from "./bounded-read.ts";
import { cliFault } from "./faults.ts";
import type { Terminal } from "./terminal.ts";

export type ReadOutcome<Value> = Result<Value, readonly Diagnostic[]>;

/** UTF-8 takes at most four bytes a character. */
export const largestBytes = syntaxLimits.totalCharacters * 4;

const documentName = "facility.yaml";

/** One file of text, or standard input. */
export async function readOneFile(path: string, terminal: Terminal): Promise<ReadOutcome<SourceFile>> {
  if (path === "-") return decode("standard input", await terminal.readStandardInput());
  const bytes = readBytes(path);
  return bytes.ok ? decode(path, bytes.value) : bytes;
}

/** A facility's document and the files it includes, by a file or by its folder. */
export async function readFacilityFiles(path: string, terminal: Terminal): Promise<ReadOutcome<readonly SourceFile[]>> {
  const main = path !== "-" && isFolder(path) ? join(path, documentName) : path;
  if (main !== path && !existsSync(main)) return err([noFacility(path)]);
  const first = await readOneFile(main, terminal);
  if (!first.ok) return first;
  return readDocuments({ read: (name) => readBeside(main, first.value, name) }, first.value.name);
}

/** Included files are named by the first file's own folder; one that cannot be read is reported with its place. */
function readBeside(main: string, first: SourceFile, name: string): SourceFile | null {
  if (name === first.name) return first;
  if (main === "-" || !isWithinFolderOf(main, name)) return null;
  const bytes = readBytes(name);
  const file = bytes.ok ? decode(name, bytes.value) : bytes;
  return file.ok ? file.value : null;
}

/** A link may lead out of the folder where the name does not. */
function isWithinFolderOf(main: string, name: string): boolean {
  try {
    const way = relative(realpathSync(dirname(main)), realpathSync(name));
    return !isAbsolute(way) && way !== ".." && !way.startsWith(`..${sep}`);
  } catch {
    return false;
  }
}

function readBytes(path: string): ReadOutcome<Uint8Array> {
  let handle: number | null = null;
  try {
    if (isFolder(path)) return err([isAFolder(path)]);
    handle = openSync(path, "r");
    if (fstatSync(handle).size > largestBytes) return err([tooLarge(path)]);
    return ok(readFileUpTo(handle, largestBytes));
  } catch (thrown) {
    return err([unreadable(path, thrown)]);
  } finally {
    if (handle !== null) closeSync(handle);
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Strict UTF-8: what is no text is said to be none. */
function decode(name: string, bytes: Uint8Array): ReadOutcome<SourceFile> {
  if (bytes.length > largestBytes) return err([tooLarge(name)]);
  try {
    if (bytes.includes(0)) throw new TypeError("A zero byte");
    return ok({ name, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) });
  } catch {
    const remedy = "Give the YAML file itself, saved as UTF-8.";
    return err([cliFault("CUS-C005", { path: name, found: "bytes that are no UTF-8 text", expected: "YAML", remedy })]);
  }
}

function unreadable(path: string, thrown: unknown): Diagnostic {
  const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : String(thrown);
  const details = { path, found: code, expected: "a file that can be read" };
  return code === "ENOENT"
    ? cliFault("CUS-C002", { ...details, found: "nothing there", remedy: "Check the name and the folder." })
    : cliFault("CUS-C003", { ...details, remedy: "Check what it is and its permissions." });
}

const tooLarge = (path: string): Diagnostic =>
  cliFault("CUS-C006", {
    path,
    expected: `at most ${syntaxLimits.totalCharacters} characters`,
    remedy: "Split the document by `include:`, or leave out what is not needed.",
  });

const isAFolder = (path: string): Diagnostic =>
  cliFault("CUS-C003", { path, found: "a folder", expected: "a file", remedy: "Name the file in it." });

const noFacility = (path: string): Diagnostic =>
  cliFault("CUS-C004", {
    path,
    found: `no ${documentName} in it`,
    expected: `a folder with a file ${documentName}`,
    remedy: `Name the document itself, or call it ${documentName}.`,
  });
