import { canonicalJson, err, ok, type Result } from "@custodiet/core";

export const deepest = 64;

/**
 * Reads JSON that must be in canonical form (RFC 8785). A text with a name twice, odd spacing or another order of names
 * reads otherwise to different readers, so it is refused rather than guessed at; and so is one nested past 64 levels,
 * before anything recursive touches it.
 */
export function readCanonical(text: string): Result<unknown, "too deep" | "not JSON" | "not canonical"> {
  if (depthOf(text) > deepest) return err("too deep");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err("not JSON");
  }
  return canonicalJson(value) === text ? ok(value) : err("not canonical");
}

/** How deep brackets nest outside strings, as far as the text is JSON at all. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (isInString) {
      if (letter === 0x5c) at++;
      else if (letter === 0x22) isInString = false;
    } else if (letter === 0x22) isInString = true;
    else if (letter === 0x5b || letter === 0x7b) most = Math.max(most, ++depth);
    else if (letter === 0x5d || letter === 0x7d) depth--;
  }
  return most;
}
