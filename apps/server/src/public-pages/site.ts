/** The pages for everybody, in the order of their menu. */
import { heading, paragraph } from "./blocks.ts";
import type { PageFacts } from "./facts.ts";
import type { PageBlock } from "./page.ts";
import { briefingPage } from "./pages/briefing.ts";
import { circularPage, insidersPage } from "./pages/circular.ts";
import { eventsPage, outputsPage } from "./pages/happenings.ts";
import { subscribersPage } from "./pages/subscribers.ts";
import { contactPage, subscribePage } from "./pages/subscribing.ts";
import { focusGroupsPage, workingGroupPage } from "./pages/working-group.ts";
import type { PublicWords } from "./words.ts";

export type ComposePage = (facts: PageFacts, words: PublicWords) => readonly PageBlock[];

/** By the last part of their addresses; the first is where the menu begins. */
export const publicPages: ReadonlyMap<string, ComposePage> = new Map([
  ["infcirc-908", circularPage],
  ["why-insiders-matter", insidersPage],
  ["subscribers", subscribersPage],
  ["subscribe", subscribePage],
  ["briefing", briefingPage],
  ["working-group", workingGroupPage],
  ["focus-groups", focusGroupsPage],
  ["events", eventsPage],
  ["outputs", outputsPage],
  ["contact", contactPage],
]);

export const firstPage = "infcirc-908";

/** What stands where nothing does. */
export const notFoundPage: ComposePage = (_facts, { say }) => [
  heading(1, say("public-pages:page.not-found")),
  paragraph(say("public-pages:notFound")),
];
