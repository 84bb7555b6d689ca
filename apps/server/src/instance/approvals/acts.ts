/** What is done by two persons, by action: how its content looks now, what they see of it, and carrying it out. */

import type { Json, Result } from "@custodiet/core";
import { type Roster, readManifestText, readRosterText } from "@custodiet/sharing";
import type { StoreTransaction } from "@custodiet/store";
import type { Action, Actor, ApprovalRequest, RequestSeen, TwoPersonCommand } from "@custodiet/trust";
import { readContent, scopeOf } from "@custodiet/trust";
import type { NoteVerbale } from "@custodiet/working-group";
import { acceptRestoration } from "../../commands/accept-restoration.ts";
import { bearRisk } from "../../commands/bear-risk.ts";
import { changePerson, type PersonChange } from "../../commands/change-person.ts";
import { clearNote, type NoteToClear } from "../../commands/clear-note.ts";
import { type ErasureAsked, eraseConcern } from "../../commands/concerns.ts";
import { type ExportAsked, exportFacility } from "../../commands/export-facility.ts";
import { type DecisionAsked, decideRecord } from "../../commands/group.ts";
import { type MachineAsked, registerMachine } from "../../commands/machines.ts";
import { nameReader, type ReaderAsked } from "../../commands/programme-group.ts";
import { exemptCriterion } from "../../commands/programmes.ts";
import { type RosterToSign, type RosterToTake, signNextRoster, takeFirstRoster } from "../../commands/rosters.ts";
import { type SendAsked, sendFacility } from "../../commands/send-facility.ts";
import { type ProgrammeSendAsked, sendProgramme } from "../../commands/send-programme.ts";
import { RequestFault } from "../../faults.ts";
import { readCatalogueContent } from "../../programme/catalogue-content.ts";
import { readStateCodes } from "../../registry/shipped-facts.ts";
import { makeAgain } from "../exports.ts";
import { commandFault } from "../failures.ts";
import { carryOutDecision } from "../group/writing.ts";
import { type InstanceParts, newId } from "../parts.ts";
import { whyNotErase } from "../people/concerns.ts";
import { whyNotEntrust } from "../people/group.ts";
import { todayOf } from "../programmes/read-programme.ts";
import { sealAgain } from "../sharing/sending.ts";
import type { CarriedOut, FilePreview } from "./approval-types.ts";
import { previewFile, previewText } from "./previews.ts";

export interface TwoPersonAct {
  /** The content as it would be asked for now. */
  readonly look: (
    parts: InstanceParts,
    actor: Actor,
    request: ApprovalRequest,
  ) => Promise<Result<{ readonly content: string }, unknown>>;
  /** What it is about, to be seen before deciding; left out: the content says all. */
  readonly preview?: (parts: InstanceParts, actor: Actor, request: ApprovalRequest) => Promise<FilePreview>;
  /** Whose keys count, and who may not sign although the rule lets them; left out: any key of an approver's own. */
  readonly signing?: (parts: InstanceParts, request: ApprovalRequest) => Promise<SigningTerms>;
  /** Why a person may not decide on it although the rule lets them; left out: the rule alone says who may. */
  readonly whyNot?: (
    parts: InstanceParts,
    request: ApprovalRequest,
    actor: Pick<Actor, "person" | "role">,
  ) => Promise<string | null>;
  /** Whether somebody who may decide by their role is told that it waits at all; left out: they are. */
  readonly isTold?: (parts: InstanceParts, request: ApprovalRequest, actor: Actor) => Promise<boolean>;
  /** Left out: it is carried out where it was asked. */
  readonly carryOut?: (
    parts: InstanceParts,
    actor: Actor,
    request: ApprovalRequest,
    seen: RequestSeen,
  ) => Promise<CarriedOut>;
}

/** By which roster the approvals will be judged as signatures, and who wrote what is signed. */
export interface SigningTerms {
  readonly roster: Roster | null;
  readonly author: string | null;
}

const exporting: TwoPersonAct = {
  look: ({ pipeline }, actor, request) => pipeline.twoPersons.look(exportFacility, actor, askedOf(request)),
  preview: async (parts, actor, request) => previewFile(await makeAgain(parts, actor, askedOf<ExportAsked>(request))),
  carryOut: async (parts, actor, request, seen) => {
    // Made before it is carried out: an approval is not used up on a file that cannot be made.
    const file = await makeAgain(parts, actor, askedOf<ExportAsked>(request));
    await carryOutBy(parts, exportFacility, actor, seen);
    return { file };
  },
};

const changing: TwoPersonAct = {
  look: ({ pipeline }, actor, request) => pipeline.twoPersons.look(changePerson, actor, askedOf<PersonChange>(request)),
};

const sending: TwoPersonAct = {
  look: ({ pipeline }, actor, request) =>
    pipeline.twoPersons.look(sendFacility(""), actor, askedOf<SendAsked>(request)),
  preview: async (_parts, _actor, request) => {
    const { fileName, manifest } = askedOf<SendAsked>(request);
    return previewText(fileName, JSON.stringify(JSON.parse(manifest), null, 2));
  },
  signing: async (parts, request) => {
    const manifest = readManifestText(askedOf<SendAsked>(request).manifest);
    return { roster: await ownRoster(parts, request, manifest.rosterNumber), author: manifest.author };
  },
  carryOut: async (parts, actor, _request, seen) => {
    const { id } = await carryOutBy(parts, sendFacility(newId(parts.randomness)), actor, seen);
    return { file: await sealAgain(parts, actor.organisation, id) };
  },
};

const sendingProgramme: TwoPersonAct = {
  look: ({ pipeline }, actor, request) =>
    pipeline.twoPersons.look(sendProgramme(""), actor, askedOf<ProgrammeSendAsked>(request)),
  preview: async (_parts, _actor, request) => {
    const { fileName, manifest, lines } = askedOf<ProgrammeSendAsked>(request);
    const whole = { manifest: JSON.parse(manifest) as Json, objects: lines.map((line) => JSON.parse(line) as Json) };
    return previewText(fileName, JSON.stringify(whole, null, 2));
  },
  signing: async (parts, request) => {
    const manifest = readManifestText(askedOf<ProgrammeSendAsked>(request).manifest);
    return { roster: await ownRoster(parts, request, manifest.rosterNumber), author: manifest.author };
  },
  carryOut: async (parts, actor, _request, seen) => {
    const { id } = await carryOutBy(parts, sendProgramme(newId(parts.randomness)), actor, seen);
    return { file: await sealAgain(parts, actor.organisation, id) };
  },
};

const signingRoster: TwoPersonAct = {
  look: ({ pipeline }, actor, request) =>
    pipeline.twoPersons.look(signNextRoster, actor, askedOf<RosterToSign>(request)),
  preview: async (_parts, _actor, request) => {
    const { party, number, roster } = askedOf<RosterToSign>(request);
    return previewText(`${party}_roster_${number}.json`, JSON.stringify(JSON.parse(roster), null, 2));
  },
  signing: async (parts, request) => {
    const { roster: text, number } = askedOf<RosterToSign>(request);
    // The first is signed by its own keys, each other one by those of the one before.
    const roster = number === 1 ? readRosterText(text) : await ownRoster(parts, request, number - 1);
    return { roster, author: null };
  },
  carryOut: async (parts, actor, _request, seen) => {
    await carryOutBy(parts, signNextRoster, actor, seen);
    return { file: null };
  },
};

const takingRoster: TwoPersonAct = {
  look: ({ pipeline }, actor, request) =>
    pipeline.twoPersons.look(takeFirstRoster, actor, askedOf<RosterToTake>(request)),
  preview: async (_parts, _actor, request) => {
    const { party, number, envelope } = askedOf<RosterToTake>(request);
    const { payload } = JSON.parse(envelope) as { readonly payload: string };
    const roster: unknown = JSON.parse(Buffer.from(payload, "base64").toString("utf8"));
    return previewText(`${party}_roster_${number}.json`, JSON.stringify(roster, null, 2));
  },
  carryOut: async (parts, actor, _request, seen) => {
    await carryOutBy(parts, takeFirstRoster, actor, seen);
    return { file: null };
  },
};

/** Looked at and carried out by one command, as it is on that day; nothing leaves by it. */
function doneBy<Asked extends Json>(
  commandOf: (parts: InstanceParts) => TwoPersonCommand<StoreTransaction, Asked, unknown>,
): TwoPersonAct {
  return {
    look: (parts, actor, request) => parts.pipeline.twoPersons.look(commandOf(parts), actor, askedOf<Asked>(request)),
    carryOut: async (parts, actor, _request, seen) => {
      await carryOutBy(parts, commandOf(parts), actor, seen);
      return { file: null };
    },
  };
}

async function carryOutBy<Input extends Json, Output>(
  { pipeline }: InstanceParts,
  command: TwoPersonCommand<StoreTransaction, Input, Output>,
  actor: Actor,
  seen: RequestSeen,
): Promise<Output> {
  const done = await pipeline.twoPersons.carryOut(command, actor, seen);
  if (!done.ok) throw commandFault(done.error);
  return done.value.output;
}

async function ownRoster(
  { store }: InstanceParts,
  { organisation }: ApprovalRequest,
  number: number,
): Promise<Roster | null> {
  const all = await store.sealing.rosters(scopeOf(organisation));
  const found = all.find((each) => each.party === organisation && each.number === number);
  return found === undefined ? null : readRosterText(found.roster);
}

const deciding: TwoPersonAct = {
  look: ({ pipeline }, actor, request) =>
    pipeline.twoPersons.look(decideRecord(null), actor, askedOf<DecisionAsked>(request)),
  carryOut: async (parts, actor, request, seen) => {
    await carryOutDecision({ parts, states: readStateCodes() }, actor, request, seen);
    return { file: null };
  },
};

const letting: TwoPersonAct = {
  look: ({ pipeline }, actor, request) =>
    pipeline.twoPersons.look(registerMachine, actor, askedOf<MachineAsked & Record<string, Json>>(request)),
};

const accepting = doneBy(() => acceptRestoration);

const clearing: TwoPersonAct = {
  look: ({ pipeline }, actor, request) => pipeline.twoPersons.look(clearNote(""), actor, askedOf<NoteToClear>(request)),
  preview: async (_parts, _actor, request) => {
    const { addressee } = askedOf<NoteToClear>(request);
    return previewText(`note-verbale-${addressee}.txt`, plainNote(foundNote(request)));
  },
  whyNot: async (_parts, request, { person }) => {
    const { drafters } = readContent(request).found as { readonly drafters: readonly string[] };
    return drafters.includes(person) ? "Who worked on the text does not clear it." : null;
  },
  carryOut: async (parts, actor, _request, seen) => {
    await carryOutBy(parts, clearNote(newId(parts.randomness)), actor, seen);
    return { file: null };
  },
};

const foundNote = (request: ApprovalRequest): NoteVerbale =>
  (readContent(request).found as unknown as { readonly note: NoteVerbale }).note;

/** As it is read from top to bottom. */
const plainNote = ({ reference, paragraphs, placeAndDate, addressLine }: NoteVerbale): string =>
  [...(reference === null ? [] : [reference]), ...paragraphs, placeAndDate, addressLine].join("\n\n");

/** What was asked was checked when it was: the trust room kept it whole. */
const askedOf = <Asked extends Json = ExportAsked>(request: ApprovalRequest): Asked =>
  readContent(request).asked as Asked;

const exempting = doneBy((parts) => exemptCriterion(readCatalogueContent().catalogue, todayOf(parts)));

const erasing: TwoPersonAct = {
  look: (parts, actor, request) =>
    parts.pipeline.twoPersons.look(eraseConcern(todayOf(parts)), actor, askedOf<ErasureAsked>(request)),
  whyNot: (parts, request, actor) => whyNotErase(parts, askedOf<ErasureAsked>(request), request.organisation, actor),
  isTold: async (parts, request, actor) =>
    (await whyNotErase(parts, askedOf<ErasureAsked>(request), request.organisation, actor)) === null,
  carryOut: async (parts, actor, request, seen) => {
    // Who asked and who agreed may have left the group since.
    for (const { person } of [actor, ...request.decisions.map(({ approver }) => approver)]) {
      const why = await whyNotErase(parts, askedOf<ErasureAsked>(request), request.organisation, { person });
      if (why !== null) throw new RequestFault("CUS-T026", why);
    }
    await carryOutBy(parts, eraseConcern(todayOf(parts)), actor, seen);
    return { file: null };
  },
};

const entrusting: TwoPersonAct = {
  ...doneBy((parts) => nameReader(todayOf(parts))),
  whyNot: (_parts, request, actor) => Promise.resolve(whyNotEntrust(askedOf<ReaderAsked>(request), actor)),
};

const bearing = doneBy((parts) => bearRisk(readCatalogueContent().catalogue, todayOf(parts)));

const acts: Partial<Readonly<Record<Action, TwoPersonAct>>> = {
  "facility.export": exporting,
  "person.change": changing,
  "facility.send": sending,
  "roster.sign": signingRoster,
  "roster.take": takingRoster,
  "machine.register": letting,
  "subscription.clear": clearing,
  "restoration.accept": accepting,
  "group.decide": deciding,
  "programme.exempt": exempting,
  "concern.erase": erasing,
  "concern.entrust": entrusting,
  "programme.send": sendingProgramme,
  "programme.accept": bearing,
};

export const actFor = ({ action }: ApprovalRequest): TwoPersonAct | null => acts[action] ?? null;
