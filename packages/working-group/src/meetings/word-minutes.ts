/** Minutes as a first text, which whoever writes them goes on from. */
import type { Json, OfficialLanguage } from "@custodiet/core";
import { type PartyWords, partiesFor, textOfParty } from "../records/party-names.ts";
import { type RecordInSight, wordsOfValue } from "../records/project.ts";
import type { Sight } from "../records/sight.ts";
import { draftMinutes, minutesMarking } from "./draft-minutes.ts";
import type { MeetingInSight } from "./meeting-in-sight.ts";
import type { PackWords } from "./pack-words.ts";

export interface WordedMinutes {
  readonly text: string;
  /** Records kept from some who read the minutes: left out. */
  readonly leftOut: number;
}

interface MinutesWords {
  readonly words: PackWords;
  readonly language: OfficialLanguage;
  /** In the same language. */
  readonly partyWords: PartyWords;
}

export function wordMinutes(
  sight: Sight,
  whole: MeetingInSight,
  { words, language, partyWords }: MinutesWords,
): WordedMinutes {
  const draft = draftMinutes(whole);
  const say = (value: Json | undefined): string => wordsOfValue(value ?? null, [language, "en"]);
  const parties = partiesFor(sight, minutesMarking(whole.meeting));
  const party = (code: Json | undefined): string =>
    typeof code === "string" && code !== "" ? textOfParty(code, parties, partyWords) : "";
  const there = (name: string, records: readonly RecordInSight[]): readonly string[] =>
    records.length === 0 ? [] : [`${name}: ${records.map(({ fields }) => party(fields["party"])).join(", ")}`];
  const item = ({ fields }: RecordInSight, index: number): string =>
    `${index + 1}. ${[say(fields["title"]), say(fields["outcome"])].filter((each) => each !== "").join(". ")}`;
  const decision = ({ fields }: RecordInSight): string =>
    `- ${[say(fields["number"]), say(fields["title"])].filter((each) => each !== "").join(" ")}: ${say(fields["text"])}`;
  const action = ({ fields }: RecordInSight): string =>
    `- ${say(fields["title"])} (${[party(fields["holder"]), say(fields["due"])].filter((each) => each !== "").join(", ")})`;
  const part = (name: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ["", name, ...lines];
  const text = [
    ...there(words.present, draft.present),
    ...there(words.excused, draft.excused),
    ...there(words.absent, draft.absent),
    ...part(words.treated, draft.items.map(item)),
    ...part(words.decided, draft.decisions.map(decision)),
    ...part(words.actions, draft.actions.map(action)),
  ];
  return { text: text.join("\n").trim(), leftOut: draft.leftOut };
}
