/** The help's topics in their order, and which of them a page leads to. */
import { groups } from "../../../../content/help/topics.json";

const topicIds = [
  "getting-started",
  "first-steps",
  "describe-a-facility",
  "import-a-table",
  "read-a-ranking",
  "easi",
  "limits",
  "programme",
  "own-measures",
  "plan-of-action",
  "culture-survey",
  "concerns",
  "national-view",
  "markings",
  "history-and-proof",
  "two-persons",
  "sealed-files",
  "identity",
  "machines",
  "mail",
  "registry",
  "subscribe",
  "letterhead",
  "group-work",
  "exchange",
  "reminders",
  "public-pages",
  "keyboard",
  "accessibility",
] as const;

export type TopicId = (typeof topicIds)[number];

export const isTopic = (id: string): id is TopicId => topicIds.some((topic) => topic === id);

export interface TopicGroup {
  readonly id: string;
  readonly topics: readonly TopicId[];
}

export const topicGroups: readonly TopicGroup[] = groups.map(({ id, topics }) => ({
  id,
  topics: topics.filter(isTopic),
}));

/** Of a page by its route; a page that has none of its own leads to the beginning. */
const topicsByRoute: Readonly<Record<string, TopicId>> = {
  "/sign-in": "identity",
  "/facilities": "describe-a-facility",
  "/facilities/$facility": "read-a-ranking",
  "/facilities/$facility/import": "import-a-table",
  "/facilities/$facility/scenarios/$role/$act/$target/$mode": "easi",
  "/programme": "programme",
  "/programme/catalogue": "programme",
  "/programme/own": "own-measures",
  "/programme/own/new": "own-measures",
  "/programme/frameworks": "own-measures",
  "/programme/overlays": "own-measures",
  "/programme/own/import": "own-measures",
  "/programme/own/$measure": "own-measures",
  "/programme/$programme": "programme",
  "/programme/$programme/documents": "programme",
  "/programme/$programme/rapid": "programme",
  "/programme/$programme/plan": "plan-of-action",
  "/programme/$programme/measures/$measure": "programme",
  "/programme/$programme/surveys": "culture-survey",
  "/programme/$programme/group": "concerns",
  "/programme/$programme/reliability": "concerns",
  "/programme/$programme/concerns": "concerns",
  "/programme/$programme/surveys/$survey": "culture-survey",
  "/programme/national/facilities": "national-view",
  "/programme/national/inspections": "national-view",
  "/programme/$programme/scope": "programme",
  "/programme/$programme/trend": "programme",
  "/programme/national/report": "national-view",
  "/programme/national/report/send": "national-view",
  "/programme/$programme/send": "national-view",
  "/ledger": "history-and-proof",
  "/approvals": "two-persons",
  "/approvals/$approval": "two-persons",
  "/share": "sealed-files",
  "/share/rosters": "sealed-files",
  "/share/files/$file": "sealed-files",
  "/share/send/$facility": "sealed-files",
  "/enrol": "identity",
  "/account": "identity",
  "/people": "identity",
  "/machines": "machines",
  "/operation": "mail",
  "/infcirc-908": "public-pages",
  "/registry": "registry",
  "/subscribe": "subscribe",
  "/subscribe/$subscription": "subscribe",
  "/subscribe/$subscription/notes/$addressee": "subscribe",
  "/letterheads": "letterhead",
  "/group": "group-work",
  "/group/trends": "group-work",
  "/group/experts": "exchange",
  "/group/board": "exchange",
  "/group/library": "group-work",
  "/group/pledges": "exchange",
  "/group/visits": "exchange",
  "/group/reports": "exchange",
  "/group/$kind": "group-work",
  "/group/$kind/new": "group-work",
  "/group/$kind/table": "group-work",
  "/group/$kind/$record": "group-work",
  "/search": "keyboard",
};

export const topicOf = (route: string): TopicId => topicsByRoute[route] ?? "getting-started";
