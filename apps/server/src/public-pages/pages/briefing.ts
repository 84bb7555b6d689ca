/** The briefing kit for a State that has not subscribed: as a page, and as the document that the page offers. */
import { type OfficialLanguage, officialLanguages, textRun } from "@custodiet/core";
import { heading, links, list, paragraph, table, type Words } from "../blocks.ts";
import type { PageFacts } from "../facts.ts";
import type { Link, PageBlock, TextBlock } from "../page.ts";
import type { PublicWords } from "../words.ts";
import { countBlocks, countText, namedStandings, sourcesOf } from "./subscribers.ts";
import { subscriptionSteps } from "./subscribing.ts";

export const kitFormats = ["pdf", "docx"] as const;

export function briefingPage(facts: PageFacts, words: PublicWords): readonly PageBlock[] {
  const { say } = words;
  return [
    heading(1, say("public-pages:page.briefing")),
    paragraph(say("briefing:lead")),
    heading(2, say("briefing:files")),
    links(officialLanguages.flatMap((code) => kitFormats.map((format) => linkTo(code, format)))),
    ...kitBlocks(facts, words),
  ];
}

/** Languages by their own names. */
function linkTo(code: OfficialLanguage, format: (typeof kitFormats)[number]): Link {
  const name = new Intl.DisplayNames(code, { type: "language" }).of(code) ?? code;
  return { runs: [textRun(`${name} (${format.toUpperCase()})`)], href: `/public/${code}/briefing-kit.${format}` };
}

/** What page and document both say, below the title. */
export function kitBlocks(facts: PageFacts, words: PublicWords): readonly TextBlock[] {
  return [
    ...whatItIs(facts, words),
    ...whatOneUndertakes(facts, words),
    ...whatOneDoesNot(words),
    ...whoHasSubscribed(facts, words),
    ...howToSubscribe(facts, words),
    ...questions(words),
    ...whomToAsk(facts, words),
  ];
}

const whatItIs = ({ content: { document } }: PageFacts, { say }: PublicWords): readonly TextBlock[] => [
  heading(2, say("briefing:what")),
  paragraph(`${document.symbol}: ${say(`door:${document.titleKey}`)}`),
  paragraph(say("door:document.what")),
  paragraph(say(`door:${document.originKey}`)),
  ...document.circulated.map(({ textKey }) => paragraph(say(`door:${textKey}`))),
  paragraph(say(`door:${document.textOnBoardKey}`), "small"),
];

function whatOneUndertakes({ content }: PageFacts, { say }: PublicWords): readonly TextBlock[] {
  const { flyerCommitments, commitments, caution } = content;
  const coded = ({ id, textKey }: { readonly id: string; readonly textKey: string }): Words => [
    textRun(`${id} `, "strong"),
    textRun(say(`door:${textKey}`)),
  ];
  return [
    heading(2, say("briefing:undertakes")),
    paragraph(say("door:commitments.flyer")),
    list("bullets", flyerCommitments.map(coded)),
    paragraph(say("door:commitments.detail")),
    table({
      caption: say("briefing:seventeen"),
      columns: [say("briefing:area"), say("briefing:commitment")],
      shares: [2, 5],
      rows: commitments.map((each) => [say(`door:${each.areaKey}`), coded(each)]),
    }),
    paragraph(say(`door:${caution.textKey}`), "small"),
  ];
}

const whatOneDoesNot = ({ say }: PublicWords): readonly TextBlock[] => [
  heading(2, say("briefing:doesNot")),
  list("bullets", [say("door:document.political"), say("briefing:notNamed"), say("briefing:notNeeded")]),
  paragraph(say("briefing:readIt"), "small"),
];

/** As of the present day, whatever the page was asked, so that every copy of a day is the same. */
function whoHasSubscribed(facts: PageFacts, words: PublicWords): readonly TextBlock[] {
  const { say, date } = words;
  const named = namedStandings(facts, words);
  return [
    heading(2, say("public-pages:page.subscribers")),
    paragraph(say("public-pages:asOf", { date: date(facts.today) })),
    ...(facts.isDemonstration ? [paragraph(say("public-pages:demonstration"), "notice")] : []),
    ...(named.length === 0
      ? [paragraph(say("registry:standings.nobody"))]
      : [
          paragraph(countText(facts, words)),
          table({
            caption: say("registry:standings.label"),
            columns: ["party", "standing", "since", "sources"].map((each) => say(`registry:column.${each}`)),
            shares: [3, 3, 3, 5],
            rows: named.map(({ standing, name }) => [
              name,
              say(`registry:standing.${standing.kind}`),
              standing.since === null ? say("registry:noDate") : date(standing.since),
              sourcesOf(standing.facts),
            ]),
          }),
        ]),
    ...countBlocks(facts, words),
  ];
}

const howToSubscribe = ({ content }: PageFacts, { say }: PublicWords): readonly TextBlock[] => [
  heading(2, say("public-pages:page.subscribe")),
  paragraph(say("briefing:addressees")),
  list(
    "numbers",
    content.subscriptionProcedure.map(({ textKey }) => say(`door:${textKey}`)),
  ),
  paragraph(say("door:subscribe.source"), "small"),
  heading(3, say("public-pages:subscribe.stepsTitle")),
  list(
    "numbers",
    subscriptionSteps.map((step) => say(`public-pages:subscribe.${step}`)),
  ),
];

/** Questions, and where each answer is taken from: what other pages say. */
const asked = [
  ["binding", "door:document.political"],
  ["groups", "door:focus.open"],
  ["text", "door:document.notOnBoard"],
  ["counts", "door:subscribers.counts"],
  ["committee", "door:committee.seats"],
  ["back", "public-pages:subscribe.turns"],
  ["sends", "public-pages:subscribe.help"],
] as const;

const questions = ({ say }: PublicWords): readonly TextBlock[] => [
  heading(2, say("briefing:questions")),
  ...asked.flatMap(([question, answer]) => [heading(3, say(`briefing:question.${question}`)), paragraph(say(answer))]),
];

function whomToAsk({ content, contact }: PageFacts, { say }: PublicWords): readonly TextBlock[] {
  const { email, site } = content.workingGroup.contact;
  const here = [contact?.name, contact?.postal, contact?.telephone, contact?.email, contact?.hours];
  return [
    heading(2, say("public-pages:page.contact")),
    paragraph(say("door:contact.text")),
    list("bullets", [email, site]),
    heading(3, say("public-pages:contact.here")),
    contact === null
      ? paragraph(say("public-pages:contact.noneHere"))
      : list(
          "bullets",
          here.filter((each) => each !== undefined),
        ),
  ];
}
