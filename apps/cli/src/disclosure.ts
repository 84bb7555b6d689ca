/**
 * Results of a facility that is not fictional are shown in clear only for a reason, and the reason stands in the ledger
 * of the data folder before anything is shown. If it cannot be written, nothing is shown.
 */
import { userInfo } from "node:os";
import { resolve } from "node:path";
import type { Diagnostic, ModelHash, OrganisationId, PersonId } from "@custodiet/core";
import type { FacilityModel } from "@custodiet/model";
import { cliFault } from "./faults.ts";
import type { Terminal } from "./terminal.ts";

export interface DisclosureOptions {
  readonly reason?: string;
  readonly data?: string;
}

/** Records the disclosure where one is needed. `null`: the results may be shown. */
export async function allowDisclosure(
  model: FacilityModel,
  modelHash: ModelHash,
  { reason, data }: DisclosureOptions,
  terminal: Terminal,
): Promise<Diagnostic | null> {
  if (model.facility.isFictional) return null;
  const given = reason?.trim() ?? "";
  if (given === "") return reasonNeeded(model);
  const { defaultDataFolder } = await import("@custodiet/server");
  const named = data ?? terminal.environment["CUSTODIET_DATA"];
  const folder = named ? resolve(named) : defaultDataFolder(terminal.environment, "command-line");
  return record(model, modelHash, given, folder, terminal);
}

async function record(
  model: FacilityModel,
  modelHash: ModelHash,
  reason: string,
  dataFolder: string,
  terminal: Terminal,
): Promise<Diagnostic | null> {
  const server = await import("@custodiet/server");
  const ports = { clock: server.systemClock, randomness: server.systemRandomness };
  try {
    const opened = await server.openInstance({ dataFolder, databaseUrl: null, purposeIfNew: "real", ...ports });
    if (!opened.ok) return notRecorded(opened.error);
    const { instance } = opened.value;
    try {
      const { id, operator } = model.facility;
      const actor = actorFor(operator);
      await instance.recordDisclosure(actor, { facility: id, modelHash, marking: model.marking, reason });
      if (instance.facts.isDemonstration)
        terminal.err(`${dataFolder} is a demonstration's: its ledger can be reset.\n`);
    } finally {
      await instance.close();
    }
    terminal.err(`The reason stands in the ledger in ${dataFolder}.\n`);
    return null;
  } catch (thrown) {
    const detail = thrown instanceof Error ? thrown.message : String(thrown);
    return notRecorded({ code: "", detail, remedy: "Mend that, or name another folder by --data." });
  }
}

/** Whoever runs the command on this machine, acting for the facility's operator. */
const actorFor = (organisation: OrganisationId) => ({
  person: `local.${accountName()}` as PersonId,
  role: "analyst" as const,
  organisation,
  oversees: [],
});

function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    // An account without a name, as in some containers.
    return String(process.getuid?.() ?? "unknown");
  }
}

const reasonNeeded = ({ facility }: FacilityModel): Diagnostic =>
  cliFault("CUS-C010", {
    path: "--reason",
    found: `${facility.name}, which is not declared fictional, and no reason`,
    expected: "a reason for showing its results in clear",
    remedy: 'Add `--reason "..."`: it is kept in the ledger. An invented site says `fictional: true`.',
  });

const folderInUse = "CUS-D003";

interface OpenFaultFacts {
  readonly code: string;
  readonly detail: string;
  readonly remedy: string;
}

function notRecorded({ code, detail, remedy }: OpenFaultFacts): Diagnostic {
  const found = `${code} ${detail}`.trim();
  if (code === folderInUse) {
    const expected = "a data folder that no server holds";
    return cliFault("CUS-C012", {
      path: "--data",
      found,
      expected,
      remedy: "Stop the server, or name another folder.",
    });
  }
  return cliFault("CUS-C011", { path: "--data", found, expected: "a ledger that can be written", remedy });
}
