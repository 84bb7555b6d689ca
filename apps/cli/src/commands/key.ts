/** `custodiet key`: a person's own key on a machine of their choice, and its answers to a server's questions. */
import { writeFileSync } from "node:fs";
import { createOwnKey } from "@custodiet/trust";
import { type OwnKeyQuestion, readOwnKeyQuestion } from "@custodiet/verification";
import { type CliCode, cliFault, type FaultDetails } from "../faults.ts";
import {
  type KeyOptions,
  openKeyFile,
  readPassphrase,
  replaceKeyFile,
  shortestPassphrase,
  weakKeyWords,
} from "../key-file.ts";
import { printResult, refuse, withoutControls } from "../output.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

/** `custodiet key new FILE` */
export async function runKeyNew(file: string, options: KeyOptions, terminal: Terminal): Promise<ExitCode> {
  const passphrase = await readPassphrase(options, terminal);
  if (passphrase.length < shortestPassphrase) return refuseShort(passphrase, options, terminal);
  try {
    writeFileSync(file, createOwnKey(passphrase), { mode: 0o600, flag: "wx", flush: true });
  } catch (thrown) {
    return refuseKey(options, terminal, "CUS-C003", {
      found: thrown instanceof Error ? thrown.message : String(thrown),
      expected: "a new file",
      remedy: "Name a file that does not exist, in a folder that you may write.",
    });
  }
  printResult(terminal, options, { file }, () => `Your key is in ${file}. Nobody can open it without its passphrase.`);
  return 0;
}

export interface RenewOptions extends KeyOptions {
  /** File whose first line is the passphrase from now on; left out: the same. */
  readonly newPassphraseFile?: string;
}

/** `custodiet key renew FILE`: the same key in a new file under today's protection. */
export async function runKeyRenew(file: string, options: RenewOptions, terminal: Terminal): Promise<ExitCode> {
  const passphrase = await readPassphrase(options, terminal);
  const key = openKeyFile(file, passphrase);
  if (!key.ok) return refuse(terminal, options, [key.error]);
  const { newPassphraseFile } = options;
  const next =
    newPassphraseFile === undefined
      ? passphrase
      : await readPassphrase({ passphraseFile: newPassphraseFile }, terminal);
  if (next.length < shortestPassphrase) return refuseShort(next, options, terminal);
  try {
    replaceKeyFile(file, key.value.reseal(next));
  } catch (thrown) {
    return refuseKey(options, terminal, "CUS-C003", {
      found: thrown instanceof Error ? thrown.message : String(thrown),
      expected: "a folder that you may write",
      remedy: "The file is as it was. Mend the folder's permissions and try again.",
    });
  }
  const wasWeak = key.value.isWeak;
  printResult(terminal, options, { file, wasWeak }, () =>
    [
      `${file} holds the same key, sealed anew.`,
      ...(wasWeak ? ["Copies of the old file stay weak: destroy them, on every medium."] : []),
    ].join("\n"),
  );
  return 0;
}

/** `custodiet key answer FILE QUESTION` */
export async function runKeyAnswer(
  file: string,
  question: string,
  options: KeyOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const asked = readOwnKeyQuestion(question.trim());
  if (asked === null) {
    return refuseKey(options, terminal, "CUS-C033", {
      expected: "the question as the page shows it",
      remedy: "Copy the whole word from the page.",
    });
  }
  if (asked.expiresAtMs < terminal.nowMs()) {
    return refuseKey(options, terminal, "CUS-C033", {
      found: "a question that has expired",
      expected: "a question of the last ten minutes",
      remedy: "Let the page ask a new one.",
    });
  }
  const key = openKeyFile(file, await readPassphrase(options, terminal));
  if (!key.ok) return refuse(terminal, options, [key.error]);
  if (key.value.isWeak) terminal.err(weakKeyWords(file));
  terminal.err(`${withoutControls(wordsOf(asked))}\n`);
  const answer = key.value.answer(question.trim());
  printResult(terminal, options, { ...asked, answer }, () => answer);
  return 0;
}

const purposes: Readonly<Record<OwnKeyQuestion["purpose"], string>> = {
  enrol: "to enrol this key",
  "sign-in": "to sign you in",
  confirm: "to confirm that it is you",
  add: "to add this key to yours",
};

/** Said before the answer, so that an answer to a stranger's question is noticed before it is handed over. */
const wordsOf = ({ purpose, origin, instance }: OwnKeyQuestion): string =>
  `${origin} (instance ${instance}) asks ${purposes[purpose]}.\nHand the answer over only if that is the page you see.`;

const refuseShort = (passphrase: string, options: KeyOptions, terminal: Terminal): ExitCode =>
  refuseKey(options, terminal, "CUS-C032", {
    found: `${passphrase.length} characters`,
    expected: `a passphrase of at least ${shortestPassphrase} characters`,
    remedy: "Choose a longer one: who has the file can try passphrases for ever.",
  });

const refuseKey = (options: KeyOptions, terminal: Terminal, code: CliCode, details: FaultDetails): ExitCode =>
  refuse(terminal, options, [cliFault(code, details)]);
