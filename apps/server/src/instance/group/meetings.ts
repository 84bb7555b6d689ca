/** Meetings of an instance: looked at whole, their open business carried over, their papers printed. */
import type { OfficialLanguage } from "@custodiet/core";
import type { Actor } from "@custodiet/trust";
import { sha256, toHex } from "@custodiet/verification";
import {
  calendarOf,
  meetingInSight,
  meetingsAfter,
  packOf,
  planCarryOver,
  type RecordInSight,
  type Sight,
  wordMinutes,
} from "@custodiet/working-group";
import { exportRecords } from "../../commands/group.ts";
import { calendarFile } from "../../exports/calendar-file.ts";
import type { LeavingFile } from "../../exports/export-file.ts";
import type { PublicWords } from "../../public-pages/words.ts";
import type { PackWording } from "../../registry/pack-words.ts";
import type { Printer } from "../../work/printer.ts";
import type { Letterheads } from "../letterhead-types.ts";
import { perform, scopeFor } from "../parts.ts";
import { abilityIn, declared, namedIn, sightOf } from "./looking.ts";
import type { MeetingDesk, MeetingInFull, PackOrder } from "./meeting-types.ts";
import { actOnRecord, type WritingParts } from "./writing.ts";

export interface MeetingParts extends WritingParts {
  readonly printer: Printer;
  readonly packWords: PackWording;
  readonly words: ReadonlyMap<string, PublicWords>;
  readonly letterheads: Pick<Letterheads, "find">;
}

export function createMeetings(meetingParts: MeetingParts): MeetingDesk {
  const { parts } = meetingParts;
  const look = async (actor: Actor): Promise<Sight> => {
    scopeFor(parts, actor, "group.read");
    const { records } = await parts.groupRecords.read();
    return sightOf(records, actor, parts.clock.nowMs());
  };
  const plan: MeetingDesk["planCarryOver"] = async (actor, from, to) =>
    planCarryOver(await look(actor), actor, { from, to });
  return {
    find: async (actor, id) => describe(await look(actor), actor, id),
    planCarryOver: plan,
    carryOver: async (actor, from, to) => {
      const own = (await plan(actor, from, to))?.filter(({ mayDo }) => mayDo) ?? null;
      // One after another: each is an entry of its own, and what is carried already is not in the next plan.
      for (const { record, order } of own ?? []) {
        await actOnRecord(meetingParts, actor, { kind: declared(record.kind), id: record.id, order });
      }
      return own;
    },
    draftMinutes: async (actor, id, language) => {
      const sight = await look(actor);
      const whole = meetingInSight(sight, id);
      return whole === null ? null : wordMinutes(sight, whole, wordsIn(meetingParts, language));
    },
    calendar: async (actor, language) => takeCalendar(meetingParts, actor, await look(actor), language),
    previewPack: async (actor, id, most) => {
      scopeFor(parts, actor, "group.export");
      // In whichever language: what is in it does not depend on how it is worded.
      const terms = { ...wordsIn(meetingParts, "en"), most, createdAtMs: parts.clock.nowMs() };
      const pack = packOf(await look(actor), id, terms);
      return pack && { marking: pack.marking, records: pack.records.length };
    },
    pack: async (actor, id, order) => printPack(meetingParts, actor, { sight: await look(actor), id, order }),
  };
}

function wordsIn({ packWords, words }: MeetingParts, language: OfficialLanguage) {
  const partyWords = words.get(language);
  if (partyWords === undefined) throw new Error(`No words in ${language}`);
  return { language, words: packWords[language], partyWords };
}

function describe(sight: Sight, actor: Actor, id: string): MeetingInFull | null {
  const whole = meetingInSight(sight, id);
  if (whole === null) return null;
  const { meeting, agenda, papers, attendance, decisions, actions, backlog } = whole;
  const items = agenda.flatMap((part) => [
    ...(part.session === null ? [] : [part.session]),
    ...part.items.map(({ item }) => item),
  ]);
  const waiting = [...backlog.actions, ...backlog.items, ...backlog.papers];
  const all: readonly RecordInSight[] = [
    meeting,
    ...items,
    ...papers,
    ...attendance,
    ...decisions,
    ...actions,
    ...waiting,
  ];
  return {
    ...whole,
    next: meetingsAfter(sight, meeting),
    named: namedIn(sight, all),
    abilityOf: abilityIn(sight, actor),
  };
}

async function takeCalendar(
  { parts, packWords }: MeetingParts,
  actor: Actor,
  sight: Sight,
  language: OfficialLanguage,
): Promise<LeavingFile> {
  const calendar = calendarOf(sight, [language, "en"]);
  const least = { tlp: "green", releasedTo: [], caveats: [], reason: "calendar" } as const;
  const createdAtMs = parts.clock.nowMs();
  const file = calendarFile(calendar, { busy: packWords[language].busy, createdAtMs, least });
  const { marking } = file.about;
  const records = calendar.records.map(({ id }) => id);
  const hash = toHex(sha256(file.bytes));
  await perform(parts, exportRecords, actor, {
    kind: "calendar",
    format: "ics",
    most: "green",
    records,
    marking,
    hash,
  });
  return file;
}

async function printPack(
  meetingParts: MeetingParts,
  actor: Actor,
  { sight, id, order }: { readonly sight: Sight; readonly id: string; readonly order: PackOrder },
): Promise<LeavingFile | null> {
  const { parts, printer, letterheads } = meetingParts;
  const { language, format, most } = order;
  const pack = packOf(sight, id, { ...wordsIn(meetingParts, language), most, createdAtMs: parts.clock.nowMs() });
  if (pack === null) return null;
  const { tree, marking, records } = pack;
  const letterhead = await letterheads.find(actor, order.letterhead);
  const [file] = await printer.print({ tree, format, attached: [], letterhead });
  if (file === undefined) throw new Error("The printer wrote nothing");
  const hash = toHex(sha256(file.bytes));
  await perform(parts, exportRecords, actor, { kind: "meeting", format, most, records, marking, hash });
  return { name: file.name, type: file.mediaType, bytes: file.bytes, about: { marking } };
}
