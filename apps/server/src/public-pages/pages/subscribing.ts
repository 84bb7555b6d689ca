/** How a State subscribes, and whom to ask. */
import { textRun } from "@custodiet/core";
import { heading, links, list, paragraph } from "../blocks.ts";
import type { InstanceContact, PageFacts } from "../facts.ts";
import type { Link, PageBlock } from "../page.ts";
import type { PublicWords } from "../words.ts";

export const subscriptionSteps = ["consider", "inform", "draft", "clear", "deliver", "circulated"] as const;

export const subscribePage = ({ content }: PageFacts, { say }: PublicWords): readonly PageBlock[] => [
  heading(1, say("public-pages:page.subscribe")),
  list(
    "numbers",
    content.subscriptionProcedure.map(({ textKey }) => say(`door:${textKey}`)),
  ),
  paragraph(say("door:subscribe.source"), "small"),
  heading(2, say("public-pages:subscribe.stepsTitle")),
  list(
    "numbers",
    subscriptionSteps.map((step) => say(`public-pages:subscribe.${step}`)),
  ),
  paragraph(say("public-pages:subscribe.turns")),
  paragraph(say("public-pages:subscribe.help"), "small"),
];

export function contactPage({ content, contact }: PageFacts, words: PublicWords): readonly PageBlock[] {
  const { say } = words;
  const { email, site } = content.workingGroup.contact;
  return [
    heading(1, say("public-pages:page.contact")),
    heading(2, say("public-pages:contact.group")),
    paragraph(say("door:contact.text")),
    links([mailTo(email)]),
    paragraph(site),
    heading(2, say("public-pages:contact.here")),
    ...(contact === null ? [paragraph(say("public-pages:contact.noneHere"))] : contactBlocks(contact)),
  ];
}

function contactBlocks({ name, email, telephone, postal, hours }: InstanceContact): readonly PageBlock[] {
  const lines = [name, postal, telephone, hours].flatMap((each) => (each === undefined ? [] : [paragraph(each)]));
  return email === undefined ? lines : [...lines, links([mailTo(email)])];
}

const mailTo = (email: string): Link => ({ runs: [textRun(email)], href: `mailto:${email}` });
