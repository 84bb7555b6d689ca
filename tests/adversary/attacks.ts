/** One attack: what it is called, the earliest entry it alters, and what the tables hold afterwards. */
import type { Tables } from "./tables.ts";

export interface Attack {
  /** Attacks of one kind differ only in where they strike. */
  readonly kind: string;
  readonly where: string;
  /** The earliest entry whose truth is altered; the log's size for what is only added to its end. */
  readonly strikes: number;
  readonly tables: () => Tables;
  /** A finding that names the place must match, where the attack is older than what witnesses saw. */
  readonly named: RegExp;
}

/** The instance as the attacker finds it. */
export interface Prey {
  readonly tables: Tables;
  readonly earlier: Tables;
  readonly size: number;
  readonly witnessedSize: number;
}

/** What a witness's note tells of a log that was made to fit in itself. */
export const differsFromSigned = /(differs from|shorter than) what was signed: .*seen-by-\d$/;

export const exactly = (text: string): RegExp => new RegExp(`${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
