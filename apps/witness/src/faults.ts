/** Faults of the witness. Listed in `docs/errors/witness.md`, which a test holds to this table. */
export const witnessCodes = {
  "CUS-W001": "use not understood",
  "CUS-W002": "the folder cannot be used",
  "CUS-W003": "not a witness's folder",
  "CUS-W004": "a witness lives here already",
  "CUS-W005": "another process has this folder",
  "CUS-W006": "not a log's public key",
  "CUS-W007": "the request cannot be read",
  "CUS-W008": "the address cannot be listened on",
  "CUS-W010": "malformed request",
  "CUS-W011": "unknown log",
  "CUS-W012": "bad signature",
  "CUS-W013": "the request stands on another size",
  "CUS-W014": "the log shows another past",
  "CUS-W015": "the memory cannot be kept",
} as const;

export type WitnessCode = keyof typeof witnessCodes;

/** Something asked of the witness that it will not or cannot do; nothing was signed and nothing forgotten. */
export class WitnessFault extends Error {
  readonly code: WitnessCode;
  readonly found: string;
  readonly remedy: string;

  constructor(code: WitnessCode, found: string, remedy: string) {
    super(`${code} ${witnessCodes[code]}. ${found} ${remedy}`);
    this.code = code;
    this.found = found;
    this.remedy = remedy;
  }
}
