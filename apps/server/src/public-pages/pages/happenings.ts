/** Events and published outputs: only what the public sees, and of that only what has been announced or published. */
import { type Json, type TextRun, textRun } from "@custodiet/core";
import type { RecordInSight } from "@custodiet/working-group";
import { heading, links, paragraph } from "../blocks.ts";
import type { PageFacts } from "../facts.ts";
import type { PageBlock } from "../page.ts";
import type { PublicWords } from "../words.ts";

interface Happening {
  readonly record: RecordInSight;
  /** Day, month or year of the beginning; `""`: hidden or not known. */
  readonly from: string;
  /** The last day that it may last to. */
  readonly until: string;
  readonly when: string;
  readonly kindField: string;
}

/** A meeting is public from when it is announced. */
const announced: ReadonlySet<string> = new Set([
  ...["announced", "held", "cancelled"],
  ...["agenda-frozen", "in-session", "minutes-draft", "minutes-under-silence", "adopted", "published"],
]);

export function eventsPage(facts: PageFacts, words: PublicWords): readonly PageBlock[] {
  const { say } = words;
  const all = [
    ...facts.events.map((each) => eventOf(each, words)),
    ...facts.meetings.map((each) => meetingOf(each, words)),
  ]
    .filter(({ record }) => announced.has(record.state) && words.spoken(record.fields["title"]) !== null)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.record.id < b.record.id ? -1 : 1));
  // A month or a year that has begun is not over.
  const isOver = ({ from, until }: Happening): boolean => `${until || from}-99` < facts.today;
  const coming = all.filter((each) => !isOver(each));
  const past = all.filter(isOver).reverse();
  const part = (title: string, some: readonly Happening[]): readonly PageBlock[] =>
    some.length === 0 ? [] : [heading(2, say(title)), ...some.flatMap((each) => happeningBlocks(each, words))];
  return [
    heading(1, say("public-pages:page.events")),
    ...(all.length === 0 ? [paragraph(say("public-pages:events.none"))] : []),
    ...part("public-pages:events.coming", coming),
    ...part("public-pages:events.past", past),
    paragraph(say("public-pages:events.only"), "small"),
  ];
}

function eventOf(record: RecordInSight, { say, date }: PublicWords): Happening {
  const [from, until] = [textOf(record.fields["from"]), textOf(record.fields["until"])];
  const when = until === "" ? date(from) : say("public-pages:events.until", { from: date(from), until: date(until) });
  return { record, from, until, when: from === "" ? "" : when, kindField: "event-kind" };
}

function meetingOf(record: RecordInSight, { say, clock }: PublicWords): Happening {
  const [starts, ends] = [momentOf(record.fields["starts"]), momentOf(record.fields["ends"])];
  const from = starts?.at.slice(0, 10) ?? "";
  const shown =
    starts === null
      ? ""
      : ends === null
        ? clock(starts.at)
        : say("public-pages:events.until", { from: clock(starts.at), until: clock(ends.at) });
  const when = starts === null ? "" : `${shown} (${starts.timeZone})`;
  return { record, from, until: ends?.at.slice(0, 10) ?? "", when, kindField: "meeting-kind" };
}

function happeningBlocks({ record, when, kindField }: Happening, words: PublicWords): readonly PageBlock[] {
  const { say, spoken, party } = words;
  const { fields, state } = record;
  const kind = textOf(fields[kindField]);
  const host = textOf(fields["host"]);
  const line: readonly (readonly TextRun[])[] = [
    ...(when === "" ? [] : [[textRun(when)]]),
    ...(kind === "" ? [] : [[textRun(say(`group:choice.${kind}`))]]),
    [textRun(say(`group:state.${state}`))],
    ...[spoken(fields["place"])].flatMap((each) => (each === null ? [] : [each])),
    ...(host === "" ? [] : [[textRun(party(host))]]),
  ];
  return [
    heading(3, spoken(fields["title"]) ?? ""),
    paragraph(joined(line)),
    ...[spoken(fields["description"])].flatMap((each) => (each === null ? [] : [paragraph(each)])),
    ...sourceBlocks(fields["source"], words),
  ];
}

export function outputsPage({ outputs, library }: PageFacts, words: PublicWords): readonly PageBlock[] {
  const { say } = words;
  const shown = (records: readonly RecordInSight[], state: string): readonly RecordInSight[] =>
    records.filter((record) => record.state === state && words.spoken(record.fields["title"]) !== null);
  const published = shown(outputs, "published");
  const listed = shown(library, "listed");
  const part = (title: string, some: readonly RecordInSight[]): readonly PageBlock[] =>
    some.length === 0 ? [] : [heading(2, say(title)), ...some.flatMap((each) => outputBlocks(each, words))];
  return [
    heading(1, say("public-pages:page.outputs")),
    ...(published.length + listed.length === 0 ? [paragraph(say("public-pages:outputs.none"))] : []),
    ...part("public-pages:outputs.group", published),
    ...part("public-pages:outputs.library", listed),
    paragraph(say("public-pages:events.only"), "small"),
  ];
}

function outputBlocks({ id, kind, fields }: RecordInSight, words: PublicWords): readonly PageBlock[] {
  const { say, spoken, date, list } = words;
  const ofKind = textOf(fields["output-kind"] ?? fields["item-kind"]);
  const on = textOf(fields["published-on"]);
  const authors = Array.isArray(fields["authors"]) ? fields["authors"].map(String) : [];
  const line = [
    ...(ofKind === "" ? [] : [[textRun(say(`group:choice.${ofKind}`))]]),
    ...(on === "" ? [] : [[textRun(date(on))]]),
    ...(authors.length === 0 ? [] : [[textRun(list(authors))]]),
  ];
  const summary = spoken(fields["summary"] ?? fields["abstract"]);
  const file = fileOf(fields["file"]);
  return [
    heading(3, spoken(fields["title"]) ?? ""),
    ...(line.length === 0 ? [] : [paragraph(joined(line))]),
    ...(summary === null ? [] : [paragraph(summary)]),
    ...(file === null
      ? []
      : [
          links([
            {
              runs: [textRun(say("public-pages:outputs.file", { name: file.name }))],
              href: `/api/public/group/${kind}/${id}/attachments/${file.hash}`,
            },
          ]),
        ]),
    ...sourceBlocks(fields["source"], words),
  ];
}

function sourceBlocks(source: Json | undefined, { say, spoken }: PublicWords): readonly PageBlock[] {
  const runs = spoken(source);
  if (runs === null) return [];
  const label = say("public-pages:label", { label: say("door:fact.source"), value: "" });
  return [paragraph([textRun(label), ...runs], "small")];
}

const joined = (parts: readonly (readonly TextRun[])[]): readonly TextRun[] =>
  parts.flatMap((runs, at) => (at === 0 ? runs : [textRun(" · "), ...runs]));

const textOf = (value: Json | undefined): string => (typeof value === "string" ? value : "");

function momentOf(value: Json | undefined): { readonly at: string; readonly timeZone: string } | null {
  const { at, timeZone } = (value ?? {}) as { readonly at?: unknown; readonly timeZone?: unknown };
  return typeof at === "string" && typeof timeZone === "string" ? { at, timeZone } : null;
}

function fileOf(value: Json | undefined): { readonly hash: string; readonly name: string } | null {
  const { hash, name } = (value ?? {}) as { readonly hash?: unknown; readonly name?: unknown };
  return typeof hash === "string" && typeof name === "string" ? { hash, name } : null;
}
