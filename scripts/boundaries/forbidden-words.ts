/**
 * What an import graph cannot show: the clock and chance reached for directly, SQL outside `store`, and
 * in `web` an address of another machine.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import ts from "typescript";
import type { Violation } from "./cruise.ts";

/** The only files that may reach the clock or chance: an app's real ports. */
const portFile = /^apps\/[^/]+\/(src\/)?ports\.ts$/;
/** The store; and the verifier, which reads a copy by itself so as not to depend on what it verifies. */
const storeFile = /^(packages\/store|apps\/verify)\//;
const sqlText =
  /^\s*(select\s.+\sfrom\s|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s|create\s+(table|index|view)\s)/i;

/** Names of the rules, for the test that plants a violation of each. */
export const wordRules = ["no-clock-outside-ports", "no-chance-outside-ports", "sql-only-in-store"] as const;

/** Scans every source file of the house under `root`, tests apart. */
export function scanForbiddenWords(root: string): readonly Violation[] {
  return ["packages", "apps"].flatMap((top) => sourceFiles(join(root, top)).flatMap((file) => scanFile(root, file)));
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) {
      const isSkipped = ["node_modules", "dist", "test", "generated"].includes(entry.name);
      return isSkipped ? [] : sourceFiles(join(folder, entry.name));
    }
    return /\.tsx?$/.test(entry.name) ? [join(folder, entry.name)] : [];
  });
}

function scanFile(root: string, file: string): Violation[] {
  const name = relative(root, file).split(sep).join("/");
  const source = ts.createSourceFile(name, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const found: Violation[] = [];
  const visit = (node: ts.Node): void => {
    const rule = ruleBrokenBy(node, name);
    if (rule !== null) found.push({ rule, from: name, to: node.getText(source).slice(0, 60) });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function ruleBrokenBy(node: ts.Node, file: string): (typeof wordRules)[number] | null {
  if (!portFile.test(file)) {
    if (readsClock(node)) return "no-clock-outside-ports";
    if (readsChance(node)) return "no-chance-outside-ports";
  }
  if (!storeFile.test(file) && isSql(node)) return "sql-only-in-store";
  return null;
}

function readsClock(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === "Date" && (node.arguments?.length ?? 0) === 0;
  return ts.isPropertyAccessExpression(node) && ["Date.now", "performance.now"].includes(node.getText());
}

function readsChance(node: ts.Node): boolean {
  return (
    ts.isPropertyAccessExpression(node) &&
    /^(Math\.random|(globalThis\.)?crypto\.(randomUUID|getRandomValues))$/.test(node.getText())
  );
}

function isSql(node: ts.Node): boolean {
  return (
    (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node)) &&
    sqlText.test(node.text)
  );
}
