/** The front door's facts as they stand in `content/domain/infcirc-908.json`: each text with its translation key. */
import { z } from "zod";
import { listOf, named, nullableText, text } from "./shapes.ts";

const statement = z.object({ textKey: text, text });
/** `source` `null`: the reference the content was taken from names none. */
const sourced = statement.extend({ source: nullableText });

const documentSchema = z.object({
  symbol: text,
  title: text,
  titleKey: text,
  origin: text,
  originKey: text,
  circulated: listOf(z.object({ date: text, by: nullableText, source: text, textKey: text })),
  textOnBoard: z.boolean(),
  textOnBoardKey: text,
});

const commitmentSchema = sourced.extend({ id: text, area: text, areaKey: text, status: text });

/** One party and what a source says of it; `since` is a date, or `null` where the source names none. */
export const subscriptionSchema = named(
  "Subscription",
  z.object({
    party: text,
    kind: z.enum(["state", "organisation"]),
    since: nullableText,
    source: text,
    sourceDate: nullableText,
    event: text,
  }),
);

/** `states` is text: one source says only "more than 30". */
export const publishedCountSchema = named(
  "PublishedCount",
  z.object({ asOf: nullableText, states: text, organisations: z.number(), source: text }),
);

const committeeSchema = z.object({
  seats: z.number(),
  seatsKey: text,
  rule: text,
  ruleKey: text,
  duties: listOf(statement),
  members: listOf(z.object({ state: text, from: nullableText, to: nullableText, source: text })),
  membersStatus: text,
  knownMeetings: listOf(z.object({ date: text, form: text, textKey: text })),
});

const focusGroupsSchema = z.object({
  openTo: text,
  openToKey: text,
  source: text,
  origin: text,
  groups: listOf(z.object({ id: text, title: text, titleKey: text, product: nullableText, productKey: nullableText })),
});

const workingGroupSchema = z.object({
  name: text,
  nameKey: text,
  announced: z.object({ date: text, at: text, source: text, textKey: text }),
  purpose: sourced,
  means: listOf(statement),
  coChairs: listOf(z.object({ state: text, body: text, textKey: text })),
  meets: text,
  meetsKey: text,
  also: listOf(statement),
  contact: z.object({ email: text, site: text }),
  steeringCommittee: committeeSchema,
  focusGroups: focusGroupsSchema,
  areasOfInquiry: listOf(statement),
  history: listOf(sourced.extend({ from: text, to: nullableText })),
});

export const frontDoorSchema = named(
  "FrontDoor",
  z.object({
    derivedFrom: text,
    document: documentSchema,
    premises: listOf(sourced.extend({ id: text, properties: listOf(statement).optional() })),
    flyerCommitments: listOf(sourced.extend({ id: text })),
    commitments: listOf(commitmentSchema),
    caution: statement,
    subscriptionProcedure: listOf(sourced.extend({ step: z.number() })),
    subscribers: z.object({ log: listOf(subscriptionSchema), publishedCounts: listOf(publishedCountSchema) }),
    workingGroup: workingGroupSchema,
    advancedCourse: z.object({ days: z.number(), daysKey: text, outcomes: listOf(statement), source: nullableText }),
  }),
);

export type FrontDoor = z.infer<typeof frontDoorSchema>;
