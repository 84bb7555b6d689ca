/**
 * `custodiet approve`: deciding on a request away from the server, on a machine of one's own. It shows the exact content,
 * hashes it here, and signs only what its person has named by that hash. It needs no network.
 */
import { writeFileSync } from "node:fs";
import { type Diagnostic, err, ok, type Result } from "@custodiet/core";
import {
  type ApprovalAnswer,
  type ApprovalStatement,
  type CarriedRequestFault,
  type OpenedRequest,
  openCarriedRequest,
} from "@custodiet/verification";
import { bringAnswer } from "../bring-answer.ts";
import { cliFault } from "../faults.ts";
import { readOneFile } from "../input.ts";
import { type KeyOptions, openKeyFile, readPassphrase, weakKeyWords } from "../key-file.ts";
import { type KnownOptions, requireKnown } from "../known-instances.ts";
import { printResult, refuse, withoutControls } from "../output.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { wordNextStep, wordRequest } from "../words/approval-words.ts";

export interface ApproveOptions extends KeyOptions, KnownOptions {
  readonly key?: string;
  /** The beginning of the content's hash, as it was shown. */
  readonly approve?: string;
  readonly refuse?: string;
  readonly note?: string;
  /** A new file for the answer; left out: standard output. */
  readonly out?: string;
  /** Address of the server that the answer is brought to. */
  readonly to?: string;
}

/** `custodiet approve REQUEST` */
export async function runApprove(file: string, options: ApproveOptions, terminal: Terminal): Promise<ExitCode> {
  const opened = await openRequest(file, options, terminal);
  if (!opened.ok) return refuse(terminal, options, opened.error);
  const request = opened.value;
  if (options.approve === undefined && options.refuse === undefined) {
    const { content, ...rest } = request;
    printResult(
      terminal,
      options,
      { ...rest, content: JSON.parse(content) },
      () => `${wordRequest(request)}\n${wordNextStep(file, request.statements.approve.contentHash)}`,
    );
    return 0;
  }
  const chosen = choose(request, options);
  if (!chosen.ok) return refuse(terminal, options, [chosen.error]);
  const answer = await signAnswer(chosen.value, request, options, terminal);
  if (!answer.ok) return refuse(terminal, options, [answer.error]);
  return handOver(answer.value, options, terminal);
}

/** Everything that is refused before a person has to look at it. */
async function openRequest(
  file: string,
  options: ApproveOptions,
  terminal: Terminal,
): Promise<Result<OpenedRequest, readonly Diagnostic[]>> {
  const read = await readOneFile(file, terminal);
  if (!read.ok) return read;
  const opened = openCarriedRequest(read.value.text);
  if (!opened.ok) return err([cliFault("CUS-C035", { found: faults[opened.error], ...wholeRequest })]);
  const { instance, expiresAtMs } = opened.value.statements.approve;
  if (terminal.nowMs() > expiresAtMs) {
    const found = `a request that expired at ${new Date(expiresAtMs).toISOString()}, by this machine's clock`;
    return err([cliFault("CUS-C035", { found, ...wholeRequest })]);
  }
  const known = requireKnown({ instance, key: opened.value.key }, options, terminal);
  return known.ok ? opened : err([known.error]);
}

const faults: Readonly<Record<CarriedRequestFault, string>> = {
  malformed: "a file that is no request for approval",
  changed: "a request that was changed after the instance signed it",
  "other content":
    "content that does not hash to what would be signed: the server shows one thing and would have another signed",
};

const wholeRequest = {
  expected: "a request as the page Approvals gives it, still open",
  remedy: "Nothing was signed. Take the request anew; if it is refused again, tell the other administrators.",
};

/** What is decided, where it is over the very content that was shown. */
function choose(
  { statements }: OpenedRequest,
  { approve, refuse: refused, note = "" }: ApproveOptions,
): Result<ApprovalStatement, Diagnostic> {
  const statement = refused === undefined ? statements.approve : statements.refuse;
  const named = (refused ?? approve ?? "").toLowerCase();
  if (approve !== undefined && refused !== undefined) return err(misused("both --approve and --refuse", "one of them"));
  if (!/^[0-9a-f]{12,64}$/.test(named) || !statement.contentHash.startsWith(named)) {
    return err(
      misused(`${named}; the content's hash is ${statement.contentHash}`, "at least twelve digits of the hash shown"),
    );
  }
  if (refused !== undefined && note.trim() === "") return err(misused("no note", "--note with why it is refused"));
  return ok(statement);
}

const misused = (found: string, expected: string): Diagnostic =>
  cliFault("CUS-C001", {
    found,
    expected,
    remedy: "Nothing was signed. Look at the request by `custodiet approve REQUEST` without more.",
  });

async function signAnswer(
  statement: ApprovalStatement,
  request: OpenedRequest,
  options: ApproveOptions,
  terminal: Terminal,
): Promise<Result<ApprovalAnswer, Diagnostic>> {
  if (options.key === undefined) return err(misused("no key", "--key with the file of your own key"));
  const key = openKeyFile(options.key, await readPassphrase(options, terminal));
  if (!key.ok) return key;
  if (key.value.isWeak) terminal.err(weakKeyWords(options.key));
  if (!options.json) terminal.err(`${withoutControls(wordRequest(request))}\n`);
  return ok(key.value.decide(statement, (options.note ?? "").trim()));
}

/** Kept before it is brought: what is signed is not lost to a broken line. */
async function handOver(answer: ApprovalAnswer, options: ApproveOptions, terminal: Terminal): Promise<ExitCode> {
  const { out, to } = options;
  if (out !== undefined) {
    try {
      writeFileSync(out, `${JSON.stringify(answer, null, 2)}\n`, { flag: "wx", flush: true });
    } catch (thrown) {
      const found = thrown instanceof Error ? thrown.message : String(thrown);
      const remedy = "Name a file that does not exist, in a folder that you may write.";
      return refuse(terminal, options, [cliFault("CUS-C003", { found, expected: "a new file", remedy })]);
    }
  }
  const brought = to === undefined ? null : await bringAnswer(to, answer);
  if (brought !== null && !brought.ok) {
    if (out === undefined) terminal.out(`${JSON.stringify(answer)}\n`);
    return refuse(terminal, options, [brought.error]);
  }
  const state = brought?.value ?? null;
  printResult(terminal, options, { ...answer, state }, () => {
    if (state !== null) return `Signed and brought to ${to}: the request is ${state}.`;
    return out === undefined ? JSON.stringify(answer) : `Signed. Anybody may bring ${out} to the page Approvals.`;
  });
  return 0;
}
