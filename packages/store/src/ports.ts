/** What a store is opened with, and how opening it can fail. */
import type { Clock, Randomness } from "@custodiet/core";

/** Where the database is. A folder means the embedded database, owned by one process. */
export type StorePlace = { readonly dataFolder: string } | DatabasePlace;

export interface DatabasePlace {
  /** By which the program works. Its account owns no table and goes round no policy. */
  readonly databaseUrl: string;
  /** The account that owns the tables: needed to make them and to bring them up to date, and not kept afterwards. */
  readonly ownerUrl?: string | null;
}

export interface OpenOptions {
  readonly clock: Clock;
  readonly randomness: Randomness;
  /** What a database created now is for ever; an existing one keeps what it is. */
  readonly purposeIfNew: "demonstration" | "real";
}

/** Why a store could not be opened. Nothing has been changed in any of these cases. */
export interface OpenFault {
  readonly code: OpenFaultCode;
  readonly title: string;
  readonly detail: string;
  readonly remedy: string;
}

export type OpenFaultCode =
  /** The folder cannot be made or written. */
  | "CUS-D001"
  /** The disk is full. */
  | "CUS-D002"
  /** Another process has the folder. */
  | "CUS-D003"
  /** The database was written by a newer version. */
  | "CUS-D004"
  /** The file is no database of ours, or is damaged. */
  | "CUS-D005"
  /** PostgreSQL cannot be reached, or refuses the account. */
  | "CUS-D006"
  /** PostgreSQL is older than 15. */
  | "CUS-D007"
  /** Only a demonstration can be reset. */
  | "CUS-D008"
  /** The account goes round row-level security: a superuser, or BYPASSRLS. */
  | "CUS-D021"
  /** The account owns the tables, so it could take the policies away. */
  | "CUS-D022"
  /** The tables are missing, older than this program, or not kept apart; only their owner can mend that. */
  | "CUS-D023"
  /** A file or database is there already. */
  | "CUS-D024"
  /** A database over a network, without a certificate checked. */
  | "CUS-D030"
  /** A file of the certificate for the database is missing or wrong. */
  | "CUS-D031"
  /** Database and program did not recognise one another by their certificates. */
  | "CUS-D032";
