/** Letterheads of an organisation: DOCX files of its own, kept among its files, and asked for by their hash. */
import type { Marking } from "@custodiet/core";
import type { GroupFile } from "@custodiet/store";
import type { Actor } from "@custodiet/trust";
import { sha256Hex } from "@custodiet/verification";
import { attachmentsIn, recordKinds } from "@custodiet/working-group";
import { dropGroupFile, keepGroupFile } from "../commands/group.ts";
import { letterheadMarking } from "../commands/markings.ts";
import { RequestFault } from "../faults.ts";
import type { Printer } from "../work/printer.ts";
import { sightOf } from "./group/looking.ts";
import type { KeptLetterhead, Letterheads } from "./letterhead-types.ts";
import { type InstanceParts, perform, scopeFor } from "./parts.ts";

/** A file of this kind, with its name in the same line (RFC 8187). */
const mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const isLetterhead = `${mediaType}; profile=letterhead; name*=UTF-8''`;

export function createLetterheads(
  parts: InstanceParts,
  printer: Pick<Printer, "checkLetterhead" | "emptyLetterhead">,
): Letterheads {
  const listed = async (actor: Actor): Promise<readonly GroupFile[]> => {
    const files = await parts.store.group.filesOf(scopeFor(parts, actor, "group.read"));
    return files.filter((file) => file.mediaType.startsWith(isLetterhead));
  };
  const found = async (actor: Actor, hash: string): Promise<KeptLetterhead | null> => {
    const file = (await listed(actor)).find((each) => each.hash === hash);
    return file === undefined ? null : describe(file);
  };
  const bytesOf = async (actor: Actor, hash: string): Promise<Uint8Array | null> => {
    if ((await found(actor, hash)) === null) return null;
    const copies = await parts.store.group.copiesOf(hash);
    return copies.find(({ organisation }) => organisation === actor.organisation)?.bytes ?? null;
  };
  return {
    list: async (actor) => (await listed(actor)).map(describe),
    read: async (actor, hash) => {
      const [kept, bytes] = [await found(actor, hash), await bytesOf(actor, hash)];
      if (kept === null || bytes === null) return null;
      return { name: plainName(kept.name), type: mediaType, bytes, about: { marking: kept.marking } };
    },
    empty: async (language) => ({
      name: `letterhead_${language}.docx`,
      type: mediaType,
      bytes: await printer.emptyLetterhead(language),
      about: { marking: emptyMarking },
    }),
    keep: async (actor, { name, bytes }) => {
      scopeFor(parts, actor, "group.attach");
      const placeholders = await printer.checkLetterhead(bytes);
      const hash = sha256Hex(bytes);
      const named = `${isLetterhead}${encodeURIComponent(name.slice(-mostName))}`;
      const marking = letterheadMarking(actor.organisation);
      await perform(parts, keepGroupFile, actor, { hash, mediaType: named, bytes, marking });
      return { hash, name, byteLength: bytes.byteLength, marking, placeholders };
    },
    remove: async (actor, hash) => {
      const kept = await found(actor, hash);
      if (kept === null) return false;
      await refuseNamed(parts, actor, hash);
      await perform(parts, dropGroupFile, actor, { hash, marking: kept.marking });
      return true;
    },
    find: async (actor, hash) => {
      if (hash === null) return null;
      const bytes = await bytesOf(actor, hash);
      if (bytes === null) throw new RequestFault("CUS-S008", "Your organisation has no such letterhead.");
      return bytes;
    },
  };
}

const mostName = 120;

/** Nothing is on it but the names of placeholders. */
const emptyMarking: Marking = { tlp: "clear", releasedTo: ["everybody"], caveats: [], reason: "Empty letterhead" };

const describe = ({ hash, mediaType: told, byteLength, marking }: GroupFile): KeptLetterhead => ({
  hash,
  name: decodeURIComponent(told.slice(isLetterhead.length)),
  byteLength,
  marking,
});

/** The same bytes may have been attached to a record: the record keeps its file. */
async function refuseNamed(parts: InstanceParts, actor: Actor, hash: string): Promise<void> {
  const { records } = await parts.groupRecords.read();
  const sight = sightOf(records, actor, parts.clock.nowMs());
  const isNamed = recordKinds.some((kind) =>
    sight
      .all(kind.id)
      .some((record) => record.isOwn && attachmentsIn(kind, record.fields).some((attached) => attached.hash === hash)),
  );
  if (isNamed) throw new RequestFault("CUS-S013", "A record of your organisation names this file.");
}

/** As a header can carry it. */
const plainName = (name: string): string => name.replaceAll(/[^\w.-]+/g, "_");
