/** A request for approval as whoever is to decide on it reads it. */
import type { OpenedRequest } from "@custodiet/verification";

export function wordRequest({ statements, content, asked, approver, key }: OpenedRequest): string {
  const { action, contentHash, instance, request, expiresAtMs } = statements.approve;
  return [
    `${approver} is asked to decide, until ${instant(expiresAtMs)}, on: ${action}`,
    "",
    `  instance   ${instance}`,
    `  its key    ${key}`,
    `  request    ${request}`,
    `  asked by   ${asked.by} (${asked.role}), ${instant(asked.atMs)}`,
    `  reason     ${asked.reason}`,
    "",
    "Exactly this would be done (`asked`), the records being as they were (`found`):",
    "",
    indent(JSON.stringify(JSON.parse(content), null, 2)),
    "",
    `SHA-256 of this content, computed here: ${contentHash}`,
    "Who asked and why is what the instance says; your signature is over the rest.",
  ].join("\n");
}

export const wordNextStep = (file: string, contentHash: string): string =>
  [
    "",
    "Nothing was signed. To decide, name what you saw:",
    `  custodiet approve ${file} --key KEY-FILE --approve ${contentHash.slice(0, 16)} --out answer.json`,
    `  custodiet approve ${file} --key KEY-FILE --refuse ${contentHash.slice(0, 16)} --note "why" --out answer.json`,
  ].join("\n");

const indent = (text: string): string => text.replace(/^/gm, "  ");

const instant = (ms: number): string => new Date(ms).toISOString();
