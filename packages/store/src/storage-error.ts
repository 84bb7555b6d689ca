/** What can go wrong with a database that was open: thrown, since no query can go on, and answered once at the top. */

export type StorageCode =
  /** The disk is full. */
  | "CUS-D010"
  /** The disk or the file refused to be read or written. */
  | "CUS-D011"
  /** Another transaction kept the database too long. */
  | "CUS-D012"
  /** The file is damaged. */
  | "CUS-D013"
  /** The database server went away. */
  | "CUS-D014"
  /** The store has been closed. */
  | "CUS-D015";

/** A storage fault. What was being written has not happened. */
export class StorageError extends Error {
  override readonly name = "StorageError";
  readonly storageCode: StorageCode;

  constructor(storageCode: StorageCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.storageCode = storageCode;
  }
}

/** Primary result codes of SQLite (sqlite.org/rescode.html) that are faults of storage and not bugs. */
const sqliteCodes: Readonly<Record<number, StorageCode>> = {
  5: "CUS-D012",
  6: "CUS-D012",
  8: "CUS-D011",
  10: "CUS-D011",
  11: "CUS-D013",
  13: "CUS-D010",
  14: "CUS-D011",
  26: "CUS-D013",
};

/** The storage code of an SQLite result code, extended or not; `null` for what is a bug (a constraint, bad SQL). */
export const storageCodeOfSqlite = (resultCode: number): StorageCode | null => sqliteCodes[resultCode & 0xff] ?? null;

/** The storage code of a PostgreSQL SQLSTATE or of a socket's error code; `null` for what is a bug. */
export function storageCodeOfPostgres(code: string): StorageCode | null {
  if (code === "53100") return "CUS-D010";
  if (/^(40001|40P01|55P03|57014)$/.test(code)) return "CUS-D012";
  if (/^(58|XX001|XX002)/.test(code)) return "CUS-D011";
  if (/^(08|57P|53)/.test(code) || /^E[A-Z]+$/.test(code)) return "CUS-D014";
  return null;
}
