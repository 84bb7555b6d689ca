/** The working group, its committee and its focus groups: what a source says, and what this instance makes public. */
import { type TextRun, textRun } from "@custodiet/core";
import type { RecordInSight } from "@custodiet/working-group";
import { heading, list, paragraph } from "../blocks.ts";
import type { PageFacts } from "../facts.ts";
import type { PageBlock } from "../page.ts";
import type { PublicWords } from "../words.ts";

export function workingGroupPage({ content }: PageFacts, words: PublicWords): readonly PageBlock[] {
  const { say } = words;
  const group = content.workingGroup;
  const texts = (all: readonly { readonly textKey: string }[]): string[] =>
    all.map(({ textKey }) => say(`door:${textKey}`));
  return [
    heading(1, say("public-pages:page.working-group")),
    paragraph(say(`door:${group.purpose.textKey}`)),
    paragraph(`${say(`door:${group.announced.textKey}`)} ${say(`door:${group.meetsKey}`)}`),
    list("bullets", texts([...group.means, ...group.also])),
    heading(2, say("door:group.coChairs")),
    list("bullets", texts(group.coChairs)),
    heading(2, say("door:committee.title")),
    paragraph(say(`door:${group.steeringCommittee.seatsKey}`)),
    paragraph(say(`door:${group.steeringCommittee.ruleKey}`)),
    list("bullets", texts(group.steeringCommittee.duties)),
    heading(2, say("door:course.title")),
    paragraph(say(`door:${content.advancedCourse.daysKey}`)),
    list("bullets", texts(content.advancedCourse.outcomes)),
    heading(2, say("door:history.title")),
    list(
      "bullets",
      group.history.map((each) => [
        textRun(`${daysOf(each, words)} `, "strong"),
        textRun(`${say(`door:${each.textKey}`)} (${each.source})`),
      ]),
    ),
  ];
}

function daysOf(
  { from, to }: { readonly from: string; readonly to: string | null },
  { say, date }: PublicWords,
): string {
  return to === null ? date(from) : say("public-pages:events.until", { from: date(from), until: date(to) });
}

export function focusGroupsPage(facts: PageFacts, words: PublicWords): readonly PageBlock[] {
  const { say } = words;
  const { focusGroups, areasOfInquiry } = facts.content.workingGroup;
  const known = focusGroups.groups.map(({ id }) => id);
  const others = facts.focusGroups.filter(({ fields }) => !known.includes(String(fields["topic"])));
  return [
    heading(1, say("public-pages:page.focus-groups")),
    paragraph(say(`door:${focusGroups.openToKey}`)),
    ...focusGroups.groups.flatMap(({ id, titleKey, productKey }) => [
      heading(2, say(`door:${titleKey}`)),
      ...(productKey === null ? [] : [paragraph(say(`door:${productKey}`))]),
      ...facts.focusGroups.filter(({ fields }) => fields["topic"] === id).flatMap((each) => stateBlocks(each, words)),
    ]),
    paragraph(say("public-pages:label", { label: say("door:fact.source"), value: focusGroups.source }), "small"),
    ...(others.length === 0
      ? []
      : [heading(2, say("public-pages:focus.others")), ...others.flatMap((record) => recordBlocks(record, words))]),
    heading(2, say("public-pages:focus.joinTitle")),
    paragraph(say("public-pages:focus.join")),
    heading(2, say("door:inquiry.title")),
    list(
      "bullets",
      areasOfInquiry.map(({ textKey }) => say(`door:${textKey}`)),
    ),
  ];
}

/** No source tells how far a group is: what nobody has moved here yet says nothing. */
const stateBlocks = ({ state }: RecordInSight, { say }: PublicWords): readonly PageBlock[] =>
  state === "proposed"
    ? []
    : [
        paragraph(
          say("public-pages:label", { label: say("public-pages:focus.here"), value: say(`group:state.${state}`) }),
        ),
      ];

function recordBlocks({ fields, state }: RecordInSight, words: PublicWords): readonly PageBlock[] {
  const { say, spoken } = words;
  const title = spoken(fields["title"]);
  if (title === null) return [];
  const told = (["purpose", "how-to-join"] as const).flatMap((name) => spoken(fields[name]) ?? []);
  const source = spoken(fields["source"]);
  return [
    heading(3, title),
    paragraph(say(`group:state.${state}`)),
    ...told.map((run) => paragraph([run])),
    ...(source === null ? [] : [paragraph(sourceLine(source, words), "small")]),
  ];
}

const sourceLine = (source: readonly TextRun[], { say }: PublicWords): readonly TextRun[] => [
  textRun(say("public-pages:label", { label: say("door:fact.source"), value: "" })),
  ...source,
];
