/** The wording of what can keep a store from being opened, in one place. */
import type { OpenFault, OpenFaultCode, StoreWarning } from "./ports.ts";

const titles: Readonly<Record<OpenFaultCode, string>> = {
  "CUS-D001": "The data folder cannot be used",
  "CUS-D002": "The disk is full",
  "CUS-D003": "Another process has this data folder or database",
  "CUS-D004": "The database was written by a newer version",
  "CUS-D005": "The database file is not ours, or is damaged",
  "CUS-D006": "PostgreSQL cannot be reached",
  "CUS-D007": "PostgreSQL is too old",
  "CUS-D008": "Only a demonstration can be reset",
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
};

export const openFault = (code: OpenFaultCode, detail: string): OpenFault => ({
  code,
  title: titles[code],
  detail,
  remedy: remedies[code],
});

export const superuserWarning = (account: string): StoreWarning => ({
  code: "CUS-D020",
  title: "The database account is a superuser",
  detail: `PostgreSQL lets the account ${account} go round every protection of the tables.`,
  remedy: "Use an account that owns this one database and nothing else.",
});
