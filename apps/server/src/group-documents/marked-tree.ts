/** What documents of the group's records have in common: the marking on each page, the language, who stands behind it. */
import { type Block, type DocumentTree, directionOf, type Marking } from "@custodiet/core";
import { community, everybody } from "@custodiet/working-group";
import { paragraph } from "../public-pages/blocks.ts";
import type { PublicWords } from "../public-pages/words.ts";

export interface TreeTerms {
  readonly title: string;
  /** Stem of the file name. */
  readonly name: string;
  /** The office it is from. */
  readonly author: string;
  readonly marking: Marking;
  readonly words: PublicWords;
  readonly createdAtMs: number;
  readonly blocks: readonly Block[];
}

export function markedTree({ title, name, author, marking, words, createdAtMs, blocks }: TreeTerms): DocumentTree {
  const { say, language } = words;
  return {
    title,
    author,
    language,
    name,
    createdAtMs,
    marking: { tlp: marking.tlp, audience: audienceLine(marking, words), placement: "every-page" },
    watermark: null,
    companionText: directionOf(language) === "rtl" ? say("group-reports:document.companion") : null,
    blocks: [
      ...blocks,
      paragraph(say("door:independence"), "small"),
      paragraph(say("shell:translationState"), "small"),
    ],
  };
}

function audienceLine({ releasedTo, caveats }: Marking, { say, party, list }: PublicWords): string {
  const named = releasedTo.map((each) => {
    if (each === everybody) return say("group:marking.everybody");
    return each === community ? say("group:marking.community") : party(each);
  });
  const audience = named.length === 0 ? say("group-reports:document.ownerOnly") : list(named);
  const line = say("public-pages:label", { label: say("group:marking.audience"), value: audience });
  return [line, ...caveats].join(" · ");
}
