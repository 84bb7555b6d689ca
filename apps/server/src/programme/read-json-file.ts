/** A JSON file that somebody brings: held to a size and a depth before anything looks into it. */
import type { Json } from "@custodiet/core";
import { RequestFault } from "../faults.ts";
import type { SentFile } from "../http/read-form.ts";

/** Lists within lists: no format that is read goes deeper, and a reader that calls itself would fall over more. */
const deepest = 64;

/** Throws `CUS-S206` with what is wrong: not UTF-8, not JSON, or nested too deep. */
export function readJsonFile({ name, bytes }: SentFile): Json {
  const refuse = (why: string): RequestFault => new RequestFault("CUS-S206", `${JSON.stringify(name)} ${why}`);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw refuse("is not text in UTF-8.");
  }
  const depth = depthOf(text);
  if (depth > deepest) throw refuse(`is nested ${depth} levels deep; at most ${deepest} are read.`);
  try {
    return JSON.parse(text) as Json;
  } catch (thrown) {
    throw refuse(`is not JSON: ${thrown instanceof Error ? thrown.message : "it cannot be parsed"}.`);
  }
}

/** How deep brackets stand within each other, those in texts left out: counted before anything is built. */
function depthOf(text: string): number {
  let [depth, most, isInText] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (isInText) {
      if (sign === "\\") at += 1;
      else if (sign === '"') isInText = false;
    } else if (sign === '"') isInText = true;
    else if (sign === "{" || sign === "[") {
      depth += 1;
      most = Math.max(most, depth);
    } else if (sign === "}" || sign === "]") depth -= 1;
  }
  return most;
}
