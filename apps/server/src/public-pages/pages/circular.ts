/** What INFCIRC/908 asks, and why insiders matter. */
import { textRun } from "@custodiet/core";
import { heading, list, paragraph } from "../blocks.ts";
import type { PageFacts } from "../facts.ts";
import type { PageBlock, TextBlock } from "../page.ts";
import type { PublicWords } from "../words.ts";

export function circularPage({ content }: PageFacts, { say }: PublicWords): readonly PageBlock[] {
  const { document, flyerCommitments, commitments, caution } = content;
  const areas = [...Map.groupBy(commitments, ({ area }) => area).values()];
  return [
    heading(1, say("public-pages:page.infcirc-908")),
    heading(2, `${document.symbol}: ${say(`door:${document.titleKey}`)}`),
    paragraph(say("door:document.what")),
    paragraph(say(`door:${document.originKey}`)),
    ...document.circulated.map(({ textKey }) => paragraph(say(`door:${textKey}`))),
    paragraph(say("door:document.political")),
    paragraph(say(`door:${document.textOnBoardKey}`), "small"),
    ...premises(content, say),
    heading(2, say("door:commitments.title")),
    paragraph(say("door:commitments.flyer")),
    list(
      "bullets",
      flyerCommitments.map(({ id, textKey }) => [textRun(`${id} `, "strong"), textRun(say(`door:${textKey}`))]),
    ),
    paragraph(say("door:commitments.detail")),
    ...areas.flatMap((ofArea) => [
      heading(3, say(`door:${ofArea[0]?.areaKey}`)),
      list(
        "bullets",
        ofArea.map(({ id, textKey }) => [textRun(`${id} `, "strong"), textRun(say(`door:${textKey}`))]),
      ),
    ]),
    paragraph(say(`door:${caution.textKey}`), "small"),
  ];
}

function premises({ premises: all }: PageFacts["content"], say: PublicWords["say"]): readonly TextBlock[] {
  return [
    heading(2, say("door:premises.title")),
    {
      kind: "list",
      marks: "bullets",
      items: all.map(({ textKey, properties = [] }) => ({
        runs: [textRun(say(`door:${textKey}`))],
        nested:
          properties.length === 0
            ? null
            : {
                kind: "list",
                marks: "bullets",
                items: properties.map((each) => ({ runs: [textRun(say(`door:${each.textKey}`))], nested: null })),
              },
      })),
    },
  ];
}

const reasons = ["access", "authority", "knowledge"] as const;

export const insidersPage = (_facts: PageFacts, { say }: PublicWords): readonly PageBlock[] => [
  heading(1, say("public-pages:page.why-insiders-matter")),
  paragraph(say("door:why.lead")),
  ...reasons.flatMap((reason) => [heading(2, say(`door:why.${reason}.title`)), paragraph(say(`door:why.${reason}`))]),
];
