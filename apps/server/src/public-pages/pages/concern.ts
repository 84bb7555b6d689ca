/** The pages on which a concern is told, and on which its answer is read. */
import type { ConcernFollowed, ConcernPlace, ConcernReport, ConcernTaker } from "../../instance/people/people-types.ts";
import { heading, links, list, paragraph } from "../blocks.ts";
import type { PageBlock } from "../page.ts";
import type { PublicWords } from "../words.ts";

export interface ConcernState {
  /** `null`: nobody takes concerns there. */
  readonly taker: ConcernTaker | null;
  /** `nobody`: everybody who would read it was kept out. */
  readonly outcome: "asked" | "empty" | "nobody" | { readonly code: string };
  /** What was written, so that nobody writes it again. */
  readonly sent: ConcernReport | null;
}

const longestConcern = 8000;

export function concernPage(
  words: PublicWords,
  { organisation, programme }: ConcernPlace,
  { taker, outcome, sent }: ConcernState,
): readonly PageBlock[] {
  const { say } = words;
  const title = heading(1, say("public-pages:page.concern"));
  if (taker === null) return [title, paragraph(say("concern:nowhere"), "notice")];
  if (typeof outcome === "object") return [title, ...takenBlocks(words, outcome.code)];
  const { organisationName, programmeName, readers } = taker;
  const place = [words.language, organisation, programme].map(encodeURIComponent).join("/");
  return [
    title,
    ...(outcome === "asked" ? [] : [paragraph(say(`concern:${outcome}`), "notice")]),
    paragraph(say("concern:to", { organisation: organisationName, programme: programmeName })),
    list("bullets", [
      say("concern:promise.reprisal"),
      say("concern:promise.read"),
      say("concern:promise.sealed"),
      say("concern:promise.network"),
      say("concern:promise.danger"),
    ]),
    {
      kind: "form",
      action: `/api/concerns/${place}`,
      fields: [
        {
          type: "text",
          name: "text",
          label: say("concern:text"),
          hint: say("concern:textHint"),
          most: longestConcern,
          value: sent?.text ?? "",
        },
        {
          type: "line",
          name: "name",
          label: say("concern:name"),
          hint: say("concern:nameHint"),
          most: 200,
          value: sent?.name ?? "",
          isOptional: true,
        },
        {
          type: "ticks",
          name: "keptOut",
          label: say("concern:keptOut"),
          hint: say("concern:keptOutHint"),
          options: readers.map(({ id, stands, position }) => ({
            value: id,
            label: `${position} (${say(`concern:stands.${stands}`)})`,
          })),
          ticked: sent?.keptOut ?? [],
        },
      ],
      submit: say("concern:send"),
    },
    links([{ runs: [{ kind: "text", text: say("concern:comeBack"), weight: "normal" }], href: backAt(words) }]),
  ];
}

const backAt = ({ language }: PublicWords): string => `/public/${language}/concern-answer`;

const takenBlocks = (words: PublicWords, code: string): readonly PageBlock[] => [
  paragraph(words.say("concern:taken"), "notice"),
  heading(2, words.say("concern:yourCode")),
  { kind: "code", text: code },
  paragraph(words.say("concern:keepCode")),
  links([{ runs: [{ kind: "text", text: words.say("concern:comeBack"), weight: "normal" }], href: backAt(words) }]),
];

export type ConcernAnswerState =
  | { readonly kind: "asked" | "unknown" }
  | { readonly kind: "found"; readonly found: ConcernFollowed };

export function concernAnswerPage(words: PublicWords, state: ConcernAnswerState): readonly PageBlock[] {
  const { say, date } = words;
  const title = heading(1, say("public-pages:page.concern-answer"));
  if (state.kind === "found") {
    const { receivedOn, state: stands, answers } = state.found;
    return [
      title,
      paragraph(say("concern:receivedOn", { date: date(receivedOn) })),
      paragraph(say(`concern:state.${stands}`), "notice"),
      ...answers.flatMap(({ on, text }) => [heading(2, date(on)), ...text.split(/\n+/).map((line) => paragraph(line))]),
      ...(answers.length === 0 ? [paragraph(say("concern:noAnswer"))] : []),
    ];
  }
  return [
    title,
    ...(state.kind === "unknown" ? [paragraph(say("concern:unknown"), "notice")] : []),
    {
      kind: "form",
      action: `/api/concern-answers/${words.language}`,
      fields: [
        {
          type: "code",
          name: "code",
          label: say("concern:code"),
          hint: say("concern:codeHint"),
          most: 60,
          value: "",
        },
      ],
      submit: say("concern:look"),
    },
  ];
}
