/**
 * Published faults held against what the lock file installs, offline: a file that the release's maker fetched, as OSV writes
 * it or as `npm audit --json` does. A component is beyond its limit when a fault of its version has been published for longer
 * than docs/security/components.md allows.
 */
export type Severity = "critical" | "high" | "moderate" | "low";

/** Days from publication to a release without it: docs/security/components.md, How soon. */
export const limitDays: Readonly<Record<Severity, number>> = { critical: 7, high: 7, moderate: 21, low: 90 };

export interface Installed {
  readonly name: string;
  readonly version: string;
}

export interface Finding extends Installed {
  readonly advisory: string;
  readonly severity: Severity;
  /** `null`: the file does not say when it was published. */
  readonly publishedAtMs: number | null;
  readonly isBeyond: boolean;
}

const dayMs = 86_400_000;

/** Every component of `package-lock.json` but this project's own. */
export function readInstalled(lock: unknown): readonly Installed[] {
  const { packages = {} } = lock as { packages?: Readonly<Record<string, { version?: string; link?: boolean }>> };
  return Object.entries(packages).flatMap(([path, { version, link }]) => {
    const name = path.split("node_modules/").at(-1) ?? "";
    return path.includes("node_modules/") && !link && version !== undefined ? [{ name, version }] : [];
  });
}

/** `null`: neither of the two forms. */
export function judgeAdvisories(file: unknown, installed: readonly Installed[], nowMs: number): Finding[] | null {
  const found = readOsv(file, installed) ?? readAudit(file, installed);
  return (
    found?.map((each) => ({
      ...each,
      // Without a date nobody can say that there is time left.
      isBeyond: each.publishedAtMs === null || nowMs - each.publishedAtMs > limitDays[each.severity] * dayMs,
    })) ?? null
  );
}

type Told = Omit<Finding, "isBeyond">;

interface OsvRecord {
  readonly id: string;
  readonly published?: string;
  readonly withdrawn?: string;
  readonly affected?: readonly OsvAffected[];
  readonly database_specific?: { readonly severity?: string };
}

interface OsvAffected {
  readonly package?: { readonly ecosystem?: string; readonly name?: string };
  readonly versions?: readonly string[];
  readonly ranges?: readonly { readonly type?: string; readonly events?: readonly OsvEvent[] }[];
}

interface OsvEvent {
  readonly introduced?: string;
  readonly fixed?: string;
  readonly last_affected?: string;
}

/** A record of the OSV schema, an array of them, or `{ vulns: [...] }`. */
function readOsv(file: unknown, installed: readonly Installed[]): Told[] | null {
  const records = Array.isArray(file) ? file : ((file as { vulns?: unknown } | null)?.vulns ?? [file]);
  if (!Array.isArray(records) || !records.every(isOsv)) return null;
  return records
    .filter(({ withdrawn }) => withdrawn === undefined)
    .flatMap((record) =>
      installed
        .filter((component) => record.affected?.some((affected) => isAffected(affected, component)))
        .map((component) => ({
          ...component,
          advisory: record.id,
          severity: readSeverity(record.database_specific?.severity),
          publishedAtMs: record.published === undefined ? null : Date.parse(record.published),
        })),
    );
}

const isOsv = (value: unknown): value is OsvRecord =>
  typeof value === "object" && value !== null && "id" in value && "affected" in value;

function isAffected({ package: of, versions, ranges }: OsvAffected, { name, version }: Installed): boolean {
  if (of?.ecosystem !== "npm" || of.name !== name) return false;
  return (versions?.includes(version) ?? false) || (ranges ?? []).some(({ events }) => isWithin(events ?? [], version));
}

/** By the events in their order: in from what introduced it, out from what fixed it. */
function isWithin(events: readonly OsvEvent[], version: string): boolean {
  let isIn = false;
  for (const { introduced, fixed, last_affected: last } of events) {
    if (introduced !== undefined && compareVersions(version, introduced) >= 0) isIn = true;
    if (fixed !== undefined && compareVersions(version, fixed) >= 0) isIn = false;
    if (last !== undefined && compareVersions(version, last) > 0) isIn = false;
  }
  return isIn;
}

/** Semantic Versioning 2.0.0, paragraph 11. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.split("+", 1)[0]?.split(/-(.*)/s) ?? []);
  const release = compareParts(left?.[0]?.split(".") ?? [], right?.[0]?.split(".") ?? []);
  if (release !== 0) return release;
  const [before, after] = [left?.[1], right?.[1]];
  if (before === undefined || after === undefined) return Number(before === undefined) - Number(after === undefined);
  return compareParts(before.split("."), after.split("."));
}

function compareParts(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const [left, right] = [a[at], b[at]];
    if (left === right) continue;
    if (left === undefined || right === undefined) return left === undefined ? -1 : 1;
    const areNumbers = /^\d+$/.test(left) && /^\d+$/.test(right);
    if (areNumbers && Number(left) !== Number(right)) return Number(left) - Number(right);
    if (!areNumbers) return /^\d+$/.test(left) ? -1 : /^\d+$/.test(right) ? 1 : left < right ? -1 : 1;
  }
  return 0;
}

interface Audit {
  readonly auditReportVersion: 2;
  readonly vulnerabilities: Readonly<
    Record<string, { readonly via: readonly unknown[]; readonly nodes?: readonly string[] }>
  >;
}

/** `npm audit --json`, which has matched the versions already and tells no dates. */
function readAudit(file: unknown, installed: readonly Installed[]): Told[] | null {
  if (typeof file !== "object" || file === null || (file as Partial<Audit>).auditReportVersion !== 2) return null;
  return Object.entries((file as Audit).vulnerabilities).flatMap(([name, { via }]) =>
    via
      .filter((each) => typeof each === "object" && each !== null)
      .map((each) => {
        const { url = "", severity } = each as { url?: string; severity?: string };
        const version = installed.find((component) => component.name === name)?.version ?? "?";
        const advisory = url.split("/").at(-1) || "no name";
        return { name, version, advisory, severity: readSeverity(severity), publishedAtMs: null };
      }),
  );
}

/** What is not said is taken for grave. */
function readSeverity(text: string | undefined): Severity {
  const lower = text?.toLowerCase() ?? "";
  return lower in limitDays ? (lower as Severity) : "high";
}
