/** Writing to the group's records: judged on what stands at that moment, and judged again where somebody was quicker. */
import { type Diagnostic, type Json, ok, type Result } from "@custodiet/core";
import { type Actor, type ApprovalRequest, type CommandFailure, type RequestSeen, readContent } from "@custodiet/trust";
import {
  type GroupFault,
  judgeOrder,
  type RecordAct,
  type RecordInSight,
  type RecordKind,
  type RecordOrder,
  versionOf,
} from "@custodiet/working-group";
import {
  type DecisionAsked,
  decideRecord,
  orderOf,
  type RecordToWrite,
  writeRecord,
  writtenBetweenCode,
} from "../../commands/group.ts";
import { RequestFault } from "../../faults.ts";
import { commandFault } from "../failures.ts";
import { askTwo, type InstanceParts, newId } from "../parts.ts";
import { circumstancesOf, declared, sightOf } from "./looking.ts";

export interface WritingParts {
  readonly parts: InstanceParts;
  readonly states: ReadonlySet<string>;
}

export interface OrderFor {
  readonly kind: RecordKind;
  readonly id: string;
  readonly order: RecordOrder;
}

/** Others that write at the same moment are let before this many times. */
const mostTries = 20;

/** Returns the name of the record. */
export async function createRecord(
  writing: WritingParts,
  actor: Actor,
  kind: RecordKind,
  order: RecordOrder & { type: "create" },
): Promise<string> {
  const id = newId(writing.parts.randomness);
  await untilWritten(async () => {
    const judged = await judgeNow(writing, actor, { kind, id, order }, 1);
    if (judged === null) throw new Error("A creation needs no record");
    return writing.parts.pipeline.execute(writeRecord("group.create"), actor, judged);
  });
  return id;
}

/** `false`: there is no such record in sight. */
export async function actOnRecord(writing: WritingParts, actor: Actor, asked: OrderFor): Promise<boolean> {
  const action = asked.order.type === "step" ? "group.step" : "group.change";
  return untilWritten(async () => {
    const judged = await judgeNow(writing, actor, asked, 1);
    return judged === null ? null : writing.parts.pipeline.execute(writeRecord(action), actor, judged);
  });
}

/** `null`: there is no such record in sight. Otherwise the name of the request. */
export async function askDecision(
  writing: WritingParts,
  actor: Actor,
  asked: OrderFor,
  reason: string,
): Promise<string | null> {
  if ((await judgeNow(writing, actor, asked, 2)) === null) return null;
  const { kind, id, order } = asked;
  const input: DecisionAsked = { kind: kind.id, record: id, order: JSON.parse(JSON.stringify(order)) as Json };
  return askTwo(writing.parts, decideRecord(null), actor, { input, reason });
}

/** Carries out what a second person approved: judged anew on the record as it stands, which the trust room compares. */
export async function carryOutDecision(
  writing: WritingParts,
  actor: Actor,
  request: ApprovalRequest,
  seen: RequestSeen,
): Promise<void> {
  const asked = readContent(request).asked as DecisionAsked;
  const kind = declared(asked.kind);
  await untilWritten(async () => {
    const { records } = await writing.parts.groupRecords.read();
    const record = sightOf(records, actor, writing.parts.clock.nowMs()).see(asked.record);
    // That the record is the one which both saw is told by the content's hash; comments in between do not matter.
    const order = record === null ? orderOf(asked) : { ...orderOf(asked), seen: versionOf(record) };
    const judged = await judgeNow(writing, actor, { kind, id: asked.record, order }, 2);
    if (judged === null) throw new RequestFault("CUS-S008", "There is no such record.");
    return writing.parts.pipeline.twoPersons.carryOut(decideRecord(judged), actor, seen);
  });
}

/** `null`: there is no such record in sight. Throws `CUS-S180` with every fault. */
async function judgeNow(
  { parts, states }: WritingParts,
  actor: Actor,
  { kind, id, order }: OrderFor,
  persons: 1 | 2,
): Promise<RecordToWrite | null> {
  const { records, entryIndex } = await parts.groupRecords.read();
  const sight = sightOf(records, actor, parts.clock.nowMs());
  const record = order.type === "create" ? null : sight.see(id);
  if (order.type !== "create" && record?.kind !== kind.id) return null;
  const judged = judgeOrder(kind, record, order, await circumstancesOf({ parts, states, actor, sight, persons }));
  if (!judged.ok) throw faultsOf(judged.error);
  return {
    record: id,
    kind: kind.id,
    number: (records.get(id)?.events.length ?? 0) + 1,
    act: judged.value,
    marking: markingAfter(record, judged.value),
    salt: newId(parts.randomness) + newId(parts.randomness),
    judgedAt: entryIndex,
  };
}

function markingAfter(record: RecordInSight | null, act: RecordAct): RecordToWrite["marking"] {
  if (act.type === "created" || act.type === "marked") return act.marking;
  if (record === null) throw new Error("Nothing happens to a record that is not there");
  return record.marking;
}

/** `false`: there was nothing to write to. Throws what keeps it from being written. */
export async function untilWritten(write: () => Promise<Result<unknown, CommandFailure> | null>): Promise<boolean> {
  for (let tries = 1; ; tries += 1) {
    const done = (await write()) ?? ok(null);
    if (done.ok) return done.value !== null;
    const { error } = done;
    const isBeaten = error.kind === "fault" && error.fault.code === writtenBetweenCode && tries < mostTries;
    if (!isBeaten) throw commandFault(error);
  }
}

const statusCodes: Readonly<Partial<Record<GroupFault["code"], "CUS-S184" | "CUS-S182">>> = {
  "CUS-G050": "CUS-S184",
  "CUS-G055": "CUS-S182",
};

/** Each fault at its field; what is not the person's to do is refused as such. */
export function faultsOf(faults: readonly GroupFault[]): RequestFault {
  const [first] = faults;
  const code = (first && statusCodes[first.code]) ?? "CUS-S180";
  const said = faults.map(({ code: each, title, place }) => `${each} ${title} (${place})`).join("; ");
  return new RequestFault(code, `${said}.`, faults.map(diagnosticOf));
}

const diagnosticOf = ({ code, title, place, found, expected, remedy }: GroupFault): Diagnostic => ({
  code,
  severity: "error",
  title,
  span: null,
  path: place,
  found,
  expected,
  remedy,
  related: [],
});
