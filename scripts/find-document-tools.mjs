/** Debian's `poppler-utils`, whose `pdftotext` reads the Arabic of a PDF in its order. Without it that test says that it is skipped. */
import { existsSync } from "node:fs";
import { installFromDebian, mayInstallFromDebian } from "./prepare/install-from-debian.mjs";

export const haveDocumentTools = () => existsSync("/usr/bin/pdftotext");

/** @param {(line: string) => void} tell */
export async function ensureDocumentTools(tell) {
  if (haveDocumentTools()) return;
  if (mayInstallFromDebian()) {
    await installFromDebian(["poppler-utils"], "poppler-utils for the tests of documents", tell);
  }
  if (!haveDocumentTools()) tell("pdftotext is missing: how the Arabic of a PDF is copied is not tried.");
}
