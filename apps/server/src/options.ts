/** How the server is told what to do: options first, then the environment, then the defaults. */
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { StartFault } from "./faults.ts";
import { type SessionLimits, usualSessionLimits } from "./instance/session-limits.ts";

export interface ServerOptions {
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
  /** Address of the account that owns the tables: for making them and bringing them up to date. */
  readonly ownerUrl: string | null;
  readonly port: number;
  readonly host: string;
  /** Names it answers to besides `localhost` and this machine's own. */
  readonly names: readonly string[];
  /** PEM files to serve over TLS by; `null`: in clear. */
  readonly certificate: { readonly file: string; readonly keyFile: string } | null;
  /** Addresses or networks of proxies that serve TLS in front and say who is behind them. */
  readonly proxies: readonly string[];
  /** Left out: by the kind of instance. */
  readonly sessionLimits?: SessionLimits;
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
    ownerUrl: environment["DATABASE_OWNER_URL"] || null,
    port: readPort(values.port ?? environment["CUSTODIET_PORT"] ?? String(defaultPort)),
    host: values.host ?? "localhost",
    names: values.name ?? [],
    certificate: readCertificate(values.certificate, values["certificate-key"]),
    proxies: values.proxy ?? [],
    ...readSessionLimits(values["session-idle"], values["session-longest"]),
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
        name: { type: "string", multiple: true },
        certificate: { type: "string" },
        "certificate-key": { type: "string" },
        proxy: { type: "string", multiple: true },
        "session-idle": { type: "string" },
        "session-longest": { type: "string" },
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

function readCertificate(file: string | undefined, keyFile: string | undefined): ServerOptions["certificate"] {
  if (file === undefined && keyFile === undefined) return null;
  if (file !== undefined && keyFile !== undefined) return { file: resolve(file), keyFile: resolve(keyFile) };
  throw new StartFault("CUS-S103", "--certificate and --certificate-key go together.");
}

/** Minutes, each from 1 to a week. */
function readSessionLimits(
  idle: string | undefined,
  longest: string | undefined,
): Pick<ServerOptions, "sessionLimits"> | object {
  if (idle === undefined && longest === undefined) return {};
  const { idleMs, longestMs, ...others } = usualSessionLimits;
  return { sessionLimits: { ...others, idleMs: minutes(idle) ?? idleMs, longestMs: minutes(longest) ?? longestMs } };
}

const weekMinutes = 7 * 24 * 60;

function minutes(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= 1 && count <= weekMinutes) return count * 60_000;
  throw new StartFault("CUS-S103", `A session lasts from 1 to ${weekMinutes} minutes, not ${JSON.stringify(text)}.`);
}
