/** The briefing kit as a document: for everybody, as of a day, with its translation's state and who does not stand behind it. */
import type { DocumentTree } from "@custodiet/core";
import { byEveryName, everybody } from "@custodiet/working-group";
import { markedTree } from "../group-documents/marked-tree.ts";
import { heading, paragraph } from "./blocks.ts";
import type { PageFacts } from "./facts.ts";
import { kitBlocks } from "./pages/briefing.ts";
import { namingParties, type PublicWords } from "./words.ts";

export function briefingKit(facts: PageFacts, inLanguage: PublicWords): DocumentTree {
  const words = namingParties(inLanguage, byEveryName(facts.parties));
  const { say } = words;
  const title = say("briefing:title");
  return markedTree({
    title,
    name: "briefing-kit",
    author: facts.contact?.name ?? "Custodiet",
    marking: { tlp: "clear", releasedTo: [everybody], caveats: [], reason: "Public" },
    words,
    // The same bytes for a whole day.
    createdAtMs: Date.parse(facts.today),
    blocks: [
      heading(1, title),
      paragraph(say("door:independence"), "notice"),
      paragraph(say("briefing:lead")),
      ...kitBlocks(facts, words),
    ],
  });
}
