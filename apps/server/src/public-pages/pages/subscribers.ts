/** Who has subscribed, as of a day and by a source: list, map and timeline, and where sources disagree. */
import type { Contradiction, RegistryFact, Standing } from "@custodiet/working-group";
import { heading, links, list, paragraph, table } from "../blocks.ts";
import type { PageFacts } from "../facts.ts";
import type { Link, PageBlock, StateMap, TextBlock } from "../page.ts";
import type { PublicWords } from "../words.ts";

/** Lines of the list on one page, and of the timeline at all. */
const most = 500;

export function subscribersPage(facts: PageFacts, words: PublicWords): readonly PageBlock[] {
  const { say } = words;
  return [
    heading(1, say("public-pages:page.subscribers")),
    paragraph(say("registry:text")),
    ...questionBlocks(facts, words),
    ...standingBlocks(facts, words),
    ...contradictionBlocks(facts, words),
    ...countBlocks(facts, words),
    ...timelineBlocks(facts, words),
  ];
}

function questionBlocks({ question, registry }: PageFacts, { say }: PublicWords): readonly PageBlock[] {
  const { asOf, badDay, source } = question;
  const every = { value: "", label: say("registry:question.allSources") };
  return [
    ...(badDay === null ? [] : [paragraph(say("public-pages:subscribers.badDay", { found: badDay }), "notice")]),
    {
      kind: "question",
      submit: say("public-pages:subscribers.show"),
      fields: [
        { type: "date", name: "asOf", label: say("registry:question.asOf"), value: asOf ?? "" },
        {
          type: "choice",
          name: "source",
          label: say("registry:question.source"),
          value: source ?? "",
          options: [every, ...registry.sources.map((name) => ({ value: name, label: name }))],
        },
      ],
    },
  ];
}

/** What both the page and the briefing kit say of how many there are. */
export function countText({ registry: { answer } }: PageFacts, { say, count, number }: PublicWords): string {
  const counted = (["states", "organisations"] as const).map((of) => {
    const { atLeast, atMost } = answer[of];
    return atLeast === atMost
      ? count(`registry:count.${of}`, atMost)
      : say(`registry:count.${of}Between`, { atLeast: number(atLeast), atMost: number(atMost) });
  });
  const { fictional } = answer;
  return [...counted, ...(fictional === 0 ? [] : [count("registry:count.fictional", fictional)])].join(" ");
}

function standingBlocks(facts: PageFacts, words: PublicWords): readonly PageBlock[] {
  const { say, date } = words;
  const { registry, question } = facts;
  const { standings } = registry.answer;
  const title =
    question.asOf === null
      ? say("registry:standings.now")
      : say("registry:standings.asOf", { date: date(question.asOf) });
  if (standings.length === 0) return [heading(2, title), paragraph(say("registry:standings.nobody"))];
  const isOpen = standings.some(({ kind }) => kind === "unknown");
  const start = (question.page - 1) * most;
  const named = namedStandings(facts, words);
  return [
    heading(2, title),
    paragraph(countText(facts, words)),
    ...(isOpen ? [paragraph(say("registry:standings.open"))] : []),
    mapOf(named, words),
    table({
      caption: say("registry:standings.label"),
      columns: ["party", "standing", "since", "reference", "sources"].map((each) => say(`registry:column.${each}`)),
      shares: [3, 3, 3, 3, 5],
      rows: named
        .slice(start, start + most)
        .map(({ standing, name }) => [
          name,
          say(`registry:standing.${standing.kind}`),
          standing.since === null ? say("registry:noDate") : date(standing.since),
          standing.reference ?? "–",
          sourcesOf(standing.facts),
        ]),
    }),
    ...pageLinks(facts, named.length, words),
  ];
}

interface NamedStanding {
  readonly standing: Standing;
  readonly name: string;
}

/** In the order of the reader's alphabet. */
export const namedStandings = ({ registry }: PageFacts, words: PublicWords): readonly NamedStanding[] =>
  registry.answer.standings
    .map((standing) => ({ standing, name: words.party(standing.party) }))
    .sort((a, b) => words.compare(a.name, b.name));

export const sourcesOf = (facts: readonly RegistryFact[]): string =>
  [...new Set(facts.map(({ source }) => source.name))].join("; ");

const kinds = ["subscribed", "listed", "unknown", "withdrawn"] as const;

function mapOf(named: readonly NamedStanding[], { say, count }: PublicWords): StateMap {
  const states = named.filter(({ standing }) => standing.partyKind === "state");
  return {
    kind: "map",
    label: count("registry:map.label", states.length),
    caption: say("registry:map.caption"),
    marks: states.map(({ standing: { party, kind }, name }) => ({
      party,
      kind,
      title: say("public-pages:label", { label: name, value: say(`registry:standing.${kind}`) }),
    })),
    legend: kinds
      .filter((kind) => states.some(({ standing }) => standing.kind === kind))
      .map((kind) => ({ kind, label: say(`registry:standing.${kind}`) })),
  };
}

function pageLinks({ question }: PageFacts, length: number, { say, number }: PublicWords): readonly PageBlock[] {
  const last = Math.ceil(length / most);
  if (last < 2) return [];
  const to = (page: number, key: string): readonly Link[] => {
    if (page < 1 || page > last) return [];
    const asked = new URLSearchParams({
      ...(question.asOf === null ? {} : { asOf: question.asOf }),
      ...(question.source === null ? {} : { source: question.source }),
      page: String(page),
    });
    return [{ runs: [{ kind: "text", text: say(key), weight: "normal" }], href: `?${asked}` }];
  };
  const { page } = question;
  return [
    paragraph(say("public-pages:subscribers.page", { page: number(page), last: number(last) })),
    links([...to(page - 1, "public-pages:subscribers.before"), ...to(page + 1, "public-pages:subscribers.next")]),
  ];
}

function contradictionBlocks({ registry }: PageFacts, words: PublicWords): readonly PageBlock[] {
  const { say } = words;
  const title = heading(2, say("registry:contradictions.title"));
  if (registry.contradictions.length === 0) return [title, paragraph(say("registry:contradictions.none"))];
  return [
    title,
    list(
      "bullets",
      registry.contradictions.slice(0, most).map((each) => wordContradiction(each, words)),
    ),
  ];
}

function wordContradiction(found: Contradiction, { say, date, number, party }: PublicWords): string {
  const label = (name: string, value: string): string => say("public-pages:label", { label: name, value });
  if (found.kind === "count") {
    const { said, facts, asOf, source } = found;
    const shown =
      said.kind === "exactly"
        ? number(said.number)
        : say("registry:contradictions.moreThan", { value: number(said.number) });
    const when = asOf === null ? say("front-door:counts.undated") : date(asOf);
    const own =
      facts.atLeast === facts.atMost ? number(facts.atMost) : `${number(facts.atLeast)}–${number(facts.atMost)}`;
    const ofFacts = label(say("registry:contradictions.facts"), own);
    return `${label(say(`registry:contradictions.count.${found.of}`), `${shown} (${when}, ${source})`)}; ${ofFacts}`;
  }
  const name = party(found.party);
  const [title, told] =
    found.kind === "days"
      ? [
          say("registry:contradictions.days", { party: name, event: say(`registry:event.${found.event}`) }),
          found.facts.map(({ on, source }) => `${on === null ? say("registry:noDate") : date(on)} (${source.name})`),
        ]
      : [
          say("registry:contradictions.references", { party: name }),
          found.facts.map(({ reference, source }) => `${reference ?? "–"} (${source.name})`),
        ];
  return label(title, told.join("; "));
}

/** Counts as they were published; they disagree, and all are shown. */
export function countBlocks({ content }: PageFacts, { say, number, date }: PublicWords): readonly TextBlock[] {
  const moreThan = (states: string): string => {
    const more = /^more than (\d+)$/.exec(states)?.[1];
    if (more !== undefined) return say("front-door:counts.moreThan", { value: number(Number(more)) });
    return /^\d+$/.test(states) ? number(Number(states)) : states;
  };
  return [
    heading(2, say("public-pages:subscribers.countsTitle")),
    paragraph(say("door:subscribers.counts")),
    table({
      caption: say("public-pages:subscribers.countsTitle"),
      columns: ["asOf", "states", "organisations", "source"].map((each) => say(`front-door:counts.${each}`)),
      shares: [2, 2, 2, 5],
      rows: content.subscribers.publishedCounts.map(({ asOf, states, organisations, source }) => [
        asOf === null ? say("front-door:counts.undated") : date(asOf),
        moreThan(states),
        number(organisations),
        source,
      ]),
    }),
  ];
}

function timelineBlocks({ facts }: PageFacts, { say, date, number, party }: PublicWords): readonly PageBlock[] {
  const inOrder = facts.filter(({ retracted }) => retracted === null).map(({ fact }) => fact);
  const shown = inOrder.slice(0, most);
  const [isShort, lengths] = [
    shown.length < inOrder.length,
    { shown: number(shown.length), total: number(inOrder.length) },
  ];
  return [
    heading(2, say("registry:log.title")),
    ...(isShort ? [paragraph(say("public-pages:subscribers.latest", lengths))] : []),
    table({
      caption: say("registry:log.title"),
      columns: [
        say("public-pages:subscribers.when"),
        say("registry:column.party"),
        say("public-pages:subscribers.what"),
        say("registry:form.source"),
      ],
      shares: [2, 3, 4, 4],
      rows: shown.map(({ on, party: code, kind, reference, source }) => [
        on === null ? say("registry:noDate") : date(on),
        party(code),
        [say(`registry:event.${kind}`), ...(reference === null ? [] : [reference])].join(", "),
        source.name,
      ]),
    }),
    links([
      {
        runs: [{ kind: "text", text: say("public-pages:subscribers.table"), weight: "normal" }],
        href: "/api/public/registry/facts.csv",
      },
    ]),
  ];
}
