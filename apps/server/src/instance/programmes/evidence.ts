/** Files of evidence: taken in with what they prove, and handed out to who may read the programme. */
import type { EvidenceId, ProgrammeAct, ProgrammeState } from "@custodiet/programme";
import { type Actor, scopeOf } from "@custodiet/trust";
import { sha256, toHex } from "@custodiet/verification";
import { keepEvidence } from "../../commands/programme-evidence.ts";
import { markedNameInFull } from "../../exports/group-files.ts";
import { RequestFault } from "../../faults.ts";
import { checkEvidenceFile } from "../../programme/check-evidence-file.ts";
import { newId, perform, scopeFor } from "../parts.ts";
import type { EvidenceOrder, ProgrammeEvidence, ProgrammeInSight } from "./programme-types.ts";
import { type ProgrammeParts, readProgramme, todayOf } from "./read-programme.ts";
import { requireTaken } from "./require-taken.ts";

export function createEvidence(reading: ProgrammeParts): ProgrammeEvidence {
  const { parts, contents } = reading;
  const find = (actor: Actor, action: "programme.read" | "programme.record", id: string) =>
    parts.store.programmes.get(scopeFor(parts, actor, action), id);
  return {
    mostBytes: parts.mostEvidenceBytes,
    keep: async (actor, id, { name, bytes }, order) => {
      const head = await find(actor, "programme.record", id);
      if (head === null) return null;
      const file = { ...checkEvidenceFile(name, bytes), hash: toHex(sha256(bytes)), bytes };
      if (!order.isKnownTwice) requireOther(await readProgramme(reading, actor, head), file.hash);
      const act = actOf(order, file, newId(parts.randomness));
      await requireTaken(reading, actor, head, [act]);
      await perform(parts, keepEvidence(contents.shared.catalogue), actor, {
        programme: id,
        act,
        file,
        today: todayOf(parts),
      });
      return readProgramme(reading, actor, head);
    },
    read: async (actor, id, evidence) => {
      const head = await find(actor, "programme.read", id);
      if (head === null) return null;
      const seen = await readProgramme(reading, actor, head);
      const named = fileOf(seen.state, evidence);
      if (named === null) return null;
      const kept = await parts.store.programmes.file(scopeOf(head.organisation), id, named.hash);
      if (kept === null) return null;
      if (toHex(sha256(kept.bytes)) !== named.hash) {
        throw new RequestFault("CUS-S197", `The file ${JSON.stringify(named.name)} is not the one that was kept.`);
      }
      const { mediaType: type, bytes } = kept;
      return { name: markedNameInFull(seen.marking, named.name), type, bytes, about: { marking: seen.marking } };
    },
  };
}

interface FileTaken {
  readonly name: string;
  readonly mediaType: string;
  readonly hash: string;
  readonly bytes: Uint8Array;
}

function actOf(
  { isKnownTwice: _, ...order }: EvidenceOrder,
  { name, mediaType, hash, bytes }: FileTaken,
  evidence: string,
): Extract<ProgrammeAct, { type: "evidenced" }> {
  const file = { name, mediaType, byteLength: bytes.byteLength };
  return { type: "evidenced", evidence: evidence as EvidenceId, ...order, hash, file };
}

/** Throws `CUS-S196` where a piece of evidence that stands has this very file. */
function requireOther({ state }: ProgrammeInSight, hash: string): void {
  const same = state.record.evidence.find((each) => each.hash === hash);
  if (same === undefined) return;
  const title = state.papers.get(same.id)?.title ?? same.id;
  throw new RequestFault("CUS-S196", `${JSON.stringify(title)} (${same.criteria.join(", ")}) has this very file.`);
}

/** Of evidence that stands, and of what stood before it. */
function fileOf({ record, former, papers }: ProgrammeState, id: string) {
  const held = record.evidence.find((each) => each.id === id) ?? former.get(id)?.evidence;
  const file = papers.get(id)?.file ?? null;
  return held === undefined || held.hash === null || file === null ? null : { name: file.name, hash: held.hash };
}
