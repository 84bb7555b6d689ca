/** A person's own key on their own machine: Ed25519, kept in a sealed file, never sent. */
import { createPublicKey, type JsonWebKey, type KeyObject, sign } from "node:crypto";
import { ok, type Result } from "@custodiet/core";
import {
  type ApprovalAnswer,
  type ApprovalStatement,
  answerMessage,
  challengeOf,
  ownKeyMessage,
  toBase64url,
  writeOwnKeyAnswer,
} from "@custodiet/verification";
import { newOwnKey, type OwnKeyFileFault, openOwnKeyFile, sealOwnKey } from "./own-key-file.ts";

/** A key opened by its passphrase. */
export interface OwnKey {
  readonly jwk: JsonWebKey;
  /** Its file is of the form of before: whoever has it tries passphrases cheaply. */
  readonly isWeak: boolean;
  /** The answer to a server's question, as one word. */
  readonly answer: (question: string) => string;
  /** What is carried back for a request: a signature over the statement, and one over the answer with its note. */
  readonly decide: (statement: ApprovalStatement, note: string) => ApprovalAnswer;
  /** The same key as text for a new file, under today's form and this passphrase. */
  readonly reseal: (passphrase: string) => string;
}

/** A new key as text to keep in a file that only its owner may read. */
export const createOwnKey = (passphrase: string): string => sealOwnKey(newOwnKey(), passphrase);

export function openOwnKey(text: string, passphrase: string): Result<OwnKey, OwnKeyFileFault> {
  const opened = openOwnKeyFile(text, passphrase);
  return opened.ok ? ok(ownKeyOf(opened.value.key, opened.value.isWeak)) : opened;
}

function ownKeyOf(key: KeyObject, isWeak: boolean): OwnKey {
  const { kty = "", crv = "", x = "" } = createPublicKey(key).export({ format: "jwk" });
  const jwk = { kty, crv, x };
  const signed = (bytes: Uint8Array): string => toBase64url(sign(null, bytes, key));
  return {
    jwk,
    isWeak,
    answer: (question) => writeOwnKeyAnswer({ jwk, signature: signed(ownKeyMessage(question)) }),
    decide: (statement, note) => {
      const { request, decision } = statement;
      const signature = signed(challengeOf(statement));
      const answer = { format: 1, kind: "custodiet-approval-answer", request, decision, note, jwk, signature } as const;
      return { ...answer, answerSignature: signed(answerMessage(answer)) };
    },
    reseal: (passphrase) => sealOwnKey(key, passphrase),
  };
}
