/** How the server is told what to do: options first, then the environment, then the defaults. */
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { StartFault } from "./faults.ts";

export interface ServerOptions {
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
  readonly port: number;
  readonly host: string;
  readonly isReset: boolean;
}

export const defaultPort = 8908;

type Environment = Readonly<Record<string, string | undefined>>;

/** Throws `CUS-S103` for what cannot be understood. */
export function readOptions(args: readonly string[], environment: Environment): ServerOptions {
  const values = parseOptions(args);
  const named = values.data ?? environment["CUSTODIET_DATA"];
  return {
    dataFolder: named ? resolve(named) : defaultDataFolder(environment, "demonstration"),
    databaseUrl: environment["DATABASE_URL"] || null,
    port: readPort(values.port ?? environment["CUSTODIET_PORT"] ?? String(defaultPort)),
    host: values.host ?? "localhost",
    isReset: values["reset-demo"] === true,
  };
}

/** Where data of one kind goes when nobody says: the place the platform keeps for programs' data, outside the source. */
export function defaultDataFolder(environment: Environment, kind: "demonstration" | "command-line"): string {
  return join(platformFolder(environment), "custodiet", kind);
}

function platformFolder(environment: Environment): string {
  const { XDG_DATA_HOME, LOCALAPPDATA } = environment;
  if (XDG_DATA_HOME) return XDG_DATA_HOME;
  if (process.platform === "win32") return LOCALAPPDATA ?? join(homedir(), "AppData", "Local");
  if (process.platform === "darwin") return join(homedir(), "Library", "Application Support");
  return join(homedir(), ".local", "share");
}

function parseOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        data: { type: "string" },
        port: { type: "string" },
        host: { type: "string" },
        "reset-demo": { type: "boolean" },
      },
    }).values;
  } catch (thrown) {
    throw new StartFault("CUS-S103", thrown instanceof Error ? thrown.message : String(thrown));
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new StartFault("CUS-S103", `A port is a number from 0 to 65535, not ${JSON.stringify(text)}.`);
}
