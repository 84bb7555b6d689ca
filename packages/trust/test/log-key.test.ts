/** The log's own key as text: what is read back, and what is not taken for one. */
import { describe, expect, it } from "vitest";
import { createLogKey, readLogKey } from "../index.ts";

const bytes = Uint8Array.from({ length: 32 }, (_, at) => at + 1);
const { secretText, verifierText } = createLogKey("log.example", { bytes: () => bytes });

describe("the log's key", () => {
  it("is one line, which signs as the public text says", () => {
    expect(secretText).toBe(`custodiet-log-key log.example ${Buffer.from(bytes).toString("base64")}\n`);
    const signer = readLogKey(secretText);
    expect(signer.ok && signer.value.verifier.name).toBe("log.example");
    expect(verifierText.startsWith("log.example+")).toBe(true);
  });

  it.each([
    ["cut short", secretText.slice(0, -6)],
    ["without its end", secretText.trimEnd()],
    ["something before it", `x${secretText}`],
    ["a line before it", `x\n${secretText}`],
    ["something after it", `${secretText}x`],
    ["a line after it", `${secretText}${secretText}`],
    ["no name", secretText.replace("log.example", "")],
    ["a name of two words", secretText.replace("log.example", "log example")],
    ["a name with a plus", secretText.replace("log.example", "log+example")],
    ["a key of 31 bytes", `custodiet-log-key log.example ${Buffer.alloc(31).toString("base64")}\n`],
    ["a key of 33 bytes", `custodiet-log-key log.example ${Buffer.alloc(33).toString("base64")}\n`],
    ["letters that are no bytes", "custodiet-log-key log.example A\n"],
    ["nothing", ""],
  ])("is malformed: %s", (_what, text) => {
    expect(readLogKey(text)).toEqual({ ok: false, error: "malformed" });
  });
});
