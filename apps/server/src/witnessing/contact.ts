/** How a witness is reached, whatever carries the words: C2SP tlog-witness and what it remembers. */

export type WitnessAnswer =
  | { readonly kind: "cosigned"; readonly line: string }
  /** It remembers another size than the request stands on. */
  | { readonly kind: "conflict"; readonly remembered: number }
  /** It says the log shows another past. */
  | { readonly kind: "inconsistent"; readonly detail: string }
  | { readonly kind: "refused"; readonly detail: string };

export interface WitnessContact {
  /** The witness's public key as it is handed over. */
  readonly id: string;
  /** Rejects where it cannot be reached. */
  readonly ask: (request: string) => Promise<WitnessAnswer>;
  /** The last checkpoint of a log that it cosigned; `null`: none. Rejects where it cannot be reached. */
  readonly lastSeen: (logKeyId: string) => Promise<string | null>;
}
