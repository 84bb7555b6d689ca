/** The page on which a culture survey is answered. */
import { cultureChoices, cultureQuestions } from "@custodiet/programme";
import { heading, list, paragraph } from "../blocks.ts";
import type { PageBlock, SentField } from "../page.ts";
import type { PublicWords } from "../words.ts";

export interface AnswerState {
  /** `asked`: nothing was sent. The others say what became of what was sent. */
  readonly kind: "asked" | "taken" | "unknown" | "incomplete" | "held" | "signed-in";
  /** What was chosen before, so that nobody does it again. */
  readonly chosen: Readonly<Record<string, string>>;
}

const longestCode = 60;

export function answerPage(words: PublicWords, { kind, chosen }: AnswerState): readonly PageBlock[] {
  const { say } = words;
  const title = heading(1, say("public-pages:page.culture-survey"));
  if (kind === "taken") return [title, paragraph(say("culture-answer:taken"), "notice")];
  if (kind === "signed-in") return [title, paragraph(say("culture-answer:signedIn"), "notice")];
  return [
    title,
    ...(kind === "asked" ? [] : [paragraph(say(`culture-answer:${kind}`), "notice")]),
    paragraph(say("culture-answer:lead")),
    list("bullets", [
      say("culture-answer:promise.code"),
      say("culture-answer:promise.kept"),
      say("culture-answer:promise.five"),
      say("culture-answer:promise.network"),
    ]),
    {
      kind: "form",
      action: `/api/culture/${words.language}/answers`,
      fields: [codeField(words), ...questionFields(words, chosen)],
      submit: say("culture-answer:send"),
    },
  ];
}

const codeField = ({ say }: PublicWords): SentField => ({
  type: "code",
  name: "code",
  label: say("culture-answer:code"),
  hint: say("culture-answer:codeHint"),
  most: longestCode,
  value: "",
});

/** Each topic's heading before the first of its questions. */
const questionFields = ({ say }: PublicWords, chosen: AnswerState["chosen"]): readonly SentField[] =>
  cultureQuestions.flatMap(({ id, topic }, at): readonly SentField[] => [
    ...(cultureQuestions[at - 1]?.topic === topic
      ? []
      : [{ type: "heading", label: say(`culture-answer:topic.${topic}`) } as const]),
    {
      type: "one-of",
      name: id,
      label: say(`culture-answer:question.${id}`),
      value: chosen[id] ?? null,
      options: cultureChoices.map((value) => ({ value, label: say(`culture-answer:choice.${value}`) })),
    },
  ]);
