/** The demonstration's programme: fictional evidence, claims and tests, each written down by a fictional person's command. */
import { readFileSync } from "node:fs";
import type { ProgrammeAct } from "@custodiet/programme";
import type { Actor } from "@custodiet/trust";
import { z } from "zod";
import type { OpenedInstance } from "../instance/open-instance.ts";
import { actorIn, dayFrom } from "./acting.ts";

const contentFile = new URL("../../../../content/demonstration/programme.json", import.meta.url);

const contentSchema = z.object({
  facility: z.string(),
  organisation: z.string(),
  name: z.string(),
  begunBy: z.string(),
  reviewedBy: z.string(),
  evidence: z.array(
    z.object({
      measure: z.string(),
      kind: z.string(),
      title: z.string(),
      daysAgo: z.number(),
      /** Keys within the measure; each is claimed as met. */
      criteria: z.array(z.string()),
      by: z.string(),
      place: z.string(),
      isAccepted: z.boolean(),
      verified: z.array(z.string()),
    }),
  ),
  tests: z.array(
    z.object({
      measure: z.string(),
      by: z.string(),
      daysAgo: z.number(),
      trials: z.number(),
      failures: z.number(),
    }),
  ),
  owners: z.array(z.object({ measure: z.string(), owner: z.string(), dueInDays: z.number() })),
});

type Content = z.infer<typeof contentSchema>;
type Piece = Content["evidence"][number];

/** Once: where the organisation has a programme, or not yet its facility and persons, nothing is done. */
export async function ensureProgramme(opened: OpenedInstance): Promise<void> {
  const content = contentSchema.parse(JSON.parse(readFileSync(contentFile, "utf8")));
  const head = await actorIn(opened, content, content.begunBy);
  const reviewer = await actorIn(opened, content, content.reviewedBy);
  if (head === null || reviewer === null) return;
  const { programmes } = opened.instance;
  if ((await programmes.list(head)).length > 0) return;
  if ((await opened.instance.readModel(head, content.facility, null)) === null) return;
  const { facility, name } = content;
  const id = await programmes.begin(head, { tier: "facility", facility, name, categories: [] });
  // Whoever tries the demonstration may have changed its model before: what is not in scope is left out.
  const inScope = new Set<string>((await programmes.read(head, id))?.measures.map((measure) => measure.id));
  const isIn = ({ measure }: { readonly measure: string }): boolean => inScope.has(measure);
  const { evidence, tests, owners } = content;
  const fitting = { evidence: evidence.filter(isIn), tests: tests.filter(isIn), owners: owners.filter(isIn) };
  await fill(opened, { ...content, ...fitting }, id, reviewer);
}

async function fill(opened: OpenedInstance, content: Content, id: string, reviewer: Actor): Promise<void> {
  const { programmes } = opened.instance;
  const ids = new Map<Piece, string>();
  const authors = [...new Set([...content.evidence, ...content.tests].map(({ by }) => by))];
  for (const author of authors) {
    const actor = await actorIn(opened, content, author);
    if (actor === null) continue;
    await programmes.record(actor, id, (nextName) => {
      const own = content.evidence.filter(({ by }) => by === author);
      for (const piece of own) ids.set(piece, nextName());
      const tests = content.tests.filter(({ by }) => by === author);
      return [
        ...own.flatMap((piece) => evidenceActs(opened, piece, ids.get(piece) ?? "")),
        ...tests.map((test) => testAct(opened, test, nextName())),
        ...(author === content.begunBy ? content.owners.map((owner) => ownerAct(opened, owner)) : []),
      ];
    });
  }
  await programmes.review(reviewer, id, [...ids].flatMap(reviewActs));
}

const actOf = (act: object): ProgrammeAct => act as ProgrammeAct;

function evidenceActs(opened: OpenedInstance, piece: Piece, evidence: string): readonly ProgrammeAct[] {
  const { measure, kind, title, daysAgo, place } = piece;
  const criteria = piece.criteria.map((key) => `${measure}.${key}`);
  const effective = dayFrom(opened, -daysAgo);
  return [
    actOf({ type: "evidenced", evidence, criteria, kind, title, effective, expires: null, hash: null, place }),
    ...criteria.map((criterion) => actOf({ type: "claimed", criterion, isMet: true, note: "" })),
  ];
}

const testAct = (opened: OpenedInstance, test: Content["tests"][number], name: string): ProgrammeAct => {
  const { measure, daysAgo, trials, failures } = test;
  const on = dayFrom(opened, -daysAgo);
  return actOf({ type: "tested", test: name, measure, facilityMeasure: null, method: "sampled", on, trials, failures });
};

const ownerAct = (opened: OpenedInstance, { measure, owner, dueInDays }: Content["owners"][number]): ProgrammeAct =>
  actOf({ type: "assigned", measure, owner, due: dayFrom(opened, dueInDays) });

const reviewActs = ([{ measure, verified, isAccepted }, evidence]: readonly [
  Piece,
  string,
]): readonly ProgrammeAct[] => [
  actOf({ type: "reviewed", evidence, isAccepted, note: "" }),
  ...verified.map((key) => actOf({ type: "verified", criterion: `${measure}.${key}`, isMet: true, note: "" })),
];
