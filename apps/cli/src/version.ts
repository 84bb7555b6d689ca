import { readFileSync } from "node:fs";

const packageFile = new URL("../../../package.json", import.meta.url);

/** The program's version, from its package file. */
export const productVersion: string = String(JSON.parse(readFileSync(packageFile, "utf8")).version);
