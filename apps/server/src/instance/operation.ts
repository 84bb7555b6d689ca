/** How the instance stands, and what of it somebody has to do something about. */
import type { Actor, LogSigner } from "@custodiet/trust";
import type { Operation, OperationAlert, OperationInSight, Surroundings } from "./operation-types.ts";
import { type InstanceParts, scopeFor } from "./parts.ts";
import { quorum, readWitnesses } from "./witnesses.ts";

const megabyte = 1_000_000;

/** A clock that is behind the last entry by more than this was set back. */
const mostBehindMs = 60_000;

/** Whatever was entered since the clock was set back stands before what tells of it. */
const entriesLookedAt = 100;

/** A jump stays told for a day: whoever was away sees it too. */
const jumpToldMs = 24 * 3_600_000;

/** A certificate that ends within this is told: who has to ask another authority for one has the time. */
const endToldMs = 14 * 24 * 3_600_000;

export const createOperation = (parts: InstanceParts, signer: LogSigner, around: Surroundings): Operation => ({
  read: (actor) => readOperation(parts, signer, around, actor),
});

async function readOperation(
  parts: InstanceParts,
  signer: LogSigner,
  around: Surroundings,
  actor: Actor,
): Promise<OperationInSight> {
  scopeFor(parts, actor, "operation.read");
  const [disk, newestMs, mail] = [
    await around.disk(),
    around.backupHours === null ? null : await around.newestBackup(),
    parts.mailOut === null ? null : await parts.store.mail.counts(),
  ];
  const facts = {
    nowMs: parts.clock.nowMs(),
    timeZone: around.timeZone,
    disk: disk && { ...disk, limitBytes: around.freeMegabytes * megabyte },
    backup: around.backupHours === null ? null : { newestMs, limitHours: around.backupHours },
    mail,
    certificateEndsMs: await around.certificateEndsMs(),
  };
  const alerts = [
    ...(await ofWitnesses(parts, signer, actor)),
    ...ofDisk(facts),
    ...ofBackup(facts),
    ...(await ofClock(parts, around, actor, facts.nowMs)),
    ...ofCertificate(facts),
    ...ofMail(facts),
  ];
  return { ...facts, alerts };
}

type Facts = Omit<OperationInSight, "alerts">;

async function ofWitnesses(parts: InstanceParts, signer: LogSigner, actor: Actor): Promise<OperationAlert[]> {
  const { holds, witnesses, restorations } = await readWitnesses(parts, signer, actor);
  const tooFew: OperationAlert[] =
    witnesses.length < quorum ? [{ kind: "too-few-witnesses", count: witnesses.length, quorum }] : [];
  return [
    ...holds.map(({ detail }): OperationAlert => ({ kind: "held", detail })),
    ...restorations
      .filter(({ state }) => state === "open")
      .map(({ entryIndex: entry, copySize, seenSize }): OperationAlert => {
        return { kind: "restoration", entry, lost: seenSize === null ? null : seenSize - copySize };
      }),
    ...tooFew,
    ...witnesses
      .filter(({ isStale }) => isStale)
      .map(({ name, lagMs, limitMs }): OperationAlert => ({ kind: "witness", name, lagMs, limitMs })),
  ];
}

const ofDisk = ({ disk }: Facts): OperationAlert[] =>
  disk !== null && disk.freeBytes < disk.limitBytes
    ? [{ kind: "disk", freeBytes: disk.freeBytes, limitBytes: disk.limitBytes }]
    : [];

function ofBackup({ backup, nowMs }: Facts): OperationAlert[] {
  if (backup === null) return [];
  const isNew = backup.newestMs !== null && nowMs - backup.newestMs <= backup.limitHours * 3_600_000;
  return isNew ? [] : [{ kind: "backup", ...backup }];
}

async function ofClock(
  { store, pipeline }: InstanceParts,
  around: Surroundings,
  actor: Actor,
  nowMs: number,
): Promise<OperationAlert[]> {
  const jumps = around.jumps().filter(({ atMs }) => nowMs - atMs <= jumpToldMs);
  const permission = pipeline.mayRead(actor, "ledger.read");
  const lines = permission.ok ? await store.ledger.page(permission.value.scope, { limit: entriesLookedAt }) : [];
  const latestMs = Math.max(0, ...lines.map(({ atMs }) => atMs));
  const isBehind = latestMs - nowMs > mostBehindMs;
  return [
    ...jumps.map(({ atMs, byMs }): OperationAlert => ({ kind: "clock", atMs, byMs })),
    ...(isBehind ? [{ kind: "clock-behind" as const, latestMs }] : []),
  ];
}

const ofCertificate = ({ certificateEndsMs: endsMs, nowMs }: Facts): OperationAlert[] =>
  endsMs !== null && endsMs - nowMs <= endToldMs ? [{ kind: "certificate", endsMs }] : [];

const ofMail = ({ mail }: Facts): OperationAlert[] =>
  mail !== null && mail.givenUp > 0 ? [{ kind: "mail", givenUp: mail.givenUp, fault: mail.fault }] : [];
