/** Sealed files and rosters of an instance, behind one shape. */
import type { PersonId } from "@custodiet/core";
import { readManifestText, type SharedObject } from "@custodiet/sharing";
import type { SealedFileRecord } from "@custodiet/store";
import { type Actor, scopeOf } from "@custodiet/trust";
import { openObject } from "../../commands/sealed-files.ts";
import { type InstanceParts, perform, scopeFor } from "../parts.ts";
import { namesOf } from "../people.ts";
import { receiveFile } from "./receiving.ts";
import { askNextRoster, bringRoster, listRosters, rosterFile } from "./rosters.ts";
import { askSend, previewSend, readChoices, takeFile } from "./sending.ts";
import type { SealedFileInSight, Sharing } from "./sharing-types.ts";

export const createSharing = (parts: InstanceParts): Sharing => ({
  rosters: (actor) => listRosters(parts, actor),
  rosterFile: (actor, party, number) => rosterFile(parts, actor, party, number),
  askNextRoster: (actor, order) => askNextRoster(parts, actor, order),
  bringRoster: (actor, order) => bringRoster(parts, actor, order),
  files: async (actor) => {
    const files = await parts.store.sealing.files(scopeFor(parts, actor, "sealed-file.read"), listedAtMost);
    return Promise.all(files.map((file) => describe(parts, file)));
  },
  file: (actor, id) => readFile(parts, actor, id),
  choices: (actor, facility) => readChoices(parts, actor, facility),
  preview: (actor, order) => previewSend(parts, actor, order),
  askSend: (actor, order, reason) => askSend(parts, actor, order, reason),
  take: (actor, id) => takeFile(parts, actor, id),
  receive: async (actor, delivery) => {
    const id = await receiveFile(parts, actor, delivery);
    const file = await parts.store.sealing.file(scopeOf(actor.organisation), id);
    if (file === null) throw new Error("What came is kept");
    return describe(parts, file);
  },
  open: (actor, id, position) => openIn(parts, actor, id, position),
});

const listedAtMost = 200;

async function readFile(parts: InstanceParts, actor: Actor, id: string): Promise<SealedFileInSight | null> {
  const file = await parts.store.sealing.file(scopeFor(parts, actor, "sealed-file.read"), id);
  return file === null ? null : describe(parts, file);
}

async function describe(parts: InstanceParts, file: SealedFileRecord): Promise<SealedFileInSight> {
  const manifest = file.manifest === null ? null : readManifestText(file.manifest);
  const persons = (file.signers as unknown as readonly { readonly person: string }[]).map(({ person }) => person);
  const names = await namesOf(parts, [file.by, ...persons, manifest?.author ?? file.by] as PersonId[]);
  return {
    file,
    manifest,
    objects: await parts.store.sealing.objects(scopeOf(file.organisation), file.id),
    nameOf: (person) => names.get(person as PersonId) ?? person,
  };
}

/** Who sees what was sealed to the organisation is entered before it is shown. */
async function openIn(parts: InstanceParts, actor: Actor, id: string, position: number): Promise<SharedObject | null> {
  const file = await parts.store.sealing.file(scopeFor(parts, actor, "sealed-file.open"), id);
  if (file === null || file.state !== "accepted") return null;
  return JSON.parse(await perform(parts, openObject, actor, { file, position })) as SharedObject;
}
