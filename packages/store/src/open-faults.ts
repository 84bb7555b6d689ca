/** The wording of what can keep a store from being opened, in one place. */
import type { OpenFault, OpenFaultCode } from "./ports.ts";

const titles: Readonly<Record<OpenFaultCode, string>> = {
  "CUS-D001": "The data folder cannot be used",
  "CUS-D002": "The disk is full",
  "CUS-D003": "Another process has this data folder or database",
  "CUS-D004": "The database was written by a newer version",
  "CUS-D005": "The database file is not ours, or is damaged",
  "CUS-D006": "PostgreSQL cannot be reached",
  "CUS-D007": "PostgreSQL is too old",
  "CUS-D008": "Only a demonstration can be reset",
  "CUS-D021": "The database account goes round every protection",
  "CUS-D022": "The database account owns the tables",
  "CUS-D023": "The tables must be brought up to date by their owner",
  "CUS-D024": "Something is there already",
  "CUS-D030": "The database would be spoken to in clear",
  "CUS-D031": "The certificate for the database cannot be used",
  "CUS-D032": "The database and this program did not recognise one another",
};

const remedies: Readonly<Record<OpenFaultCode, string>> = {
  "CUS-D001": "Choose a folder that this account may make and write.",
  "CUS-D002": "Free some space on the disk that holds the folder, or choose another folder.",
  "CUS-D003": "Use the one that is running, stop it first, or choose another folder.",
  "CUS-D004": "Start the newer version again, or choose another folder. Nothing has been changed.",
  "CUS-D005": "Restore a backup into an empty folder, or choose another folder. Nothing has been changed.",
  "CUS-D006": "Check the address, the account, and that the database server runs.",
  "CUS-D007": "Use PostgreSQL 15 or newer.",
  "CUS-D008": "Choose the demonstration's own folder or database. Nothing has been changed.",
  "CUS-D021":
    "Name in DATABASE_URL an account that is no superuser, has no BYPASSRLS and owns no table: " +
    "`create role custodiet_app login password '...'`. docs/postgresql.md shows the whole.",
  "CUS-D022":
    "Make a second account (`create role custodiet_app login password '...'`), name it in DATABASE_URL, and put the " +
    "present address into DATABASE_OWNER_URL. docs/postgresql.md shows the whole.",
  "CUS-D023":
    "Start once with the address of the account that owns the database in DATABASE_OWNER_URL, beside DATABASE_URL. " +
    "docs/postgresql.md shows the whole.",
  "CUS-D024": "Name another file or an empty folder. Nothing has been changed.",
  "CUS-D030": "Add `sslmode=verify-full` to the address (and `sslrootcert=FILE` for the site's own authority).",
  "CUS-D031":
    "Name in the address a certificate as `sslcert=FILE` and its key as `sslkey=FILE`, both PEM, the key without a " +
    "passphrase and with mode 600. docs/postgresql.md shows the whole.",
  "CUS-D032":
    "Check that `sslrootcert` is the authority of the server's certificate and that it names the server's host, and that " +
    "the server trusts the authority of `sslcert`, which is not over and names the account. docs/postgresql.md shows the whole.",
};

export const openFault = (code: OpenFaultCode, detail: string): OpenFault => ({
  code,
  title: titles[code],
  detail,
  remedy: remedies[code],
});
