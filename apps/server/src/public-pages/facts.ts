/** What pages for everybody are made of: the content on board, the registry, and the records that the public sees. */
import { type Day, kindOf, type RecordInSight } from "@custodiet/working-group";
import type { FrontDoor } from "../contract/front-door.ts";
import type { Instance } from "../instance/instance.ts";
import type { FactInSight, RegistryInSight } from "../instance/registry-types.ts";

/** Whoever runs the instance, as `settings.yaml` names them. */
export interface InstanceContact {
  readonly name: string;
  readonly email?: string | undefined;
  readonly telephone?: string | undefined;
  readonly postal?: string | undefined;
  readonly hours?: string | undefined;
}

export interface PageQuestion {
  readonly asOf: Day | null;
  /** What was asked for and is no day; `null`: nothing is wrong with the question. */
  readonly badDay: string | null;
  readonly source: string | null;
  /** Of the list of subscribers, from 1. */
  readonly page: number;
}

export interface PageFacts {
  readonly content: FrontDoor;
  readonly today: Day;
  readonly isDemonstration: boolean;
  readonly contact: InstanceContact | null;
  readonly question: PageQuestion;
  readonly registry: RegistryInSight;
  /** The latest day first. */
  readonly facts: readonly FactInSight[];
  readonly parties: readonly RecordInSight[];
  readonly focusGroups: readonly RecordInSight[];
  readonly events: readonly RecordInSight[];
  readonly meetings: readonly RecordInSight[];
  readonly outputs: readonly RecordInSight[];
  readonly library: readonly RecordInSight[];
}

type FactsAsked = Pick<PageFacts, "content" | "today" | "contact" | "question">;

/** By the same eyes as every list that anybody may ask for: the public's. */
export async function publicRecords(
  { group }: Pick<Instance, "group">,
  kindId: string,
): Promise<readonly RecordInSight[]> {
  const kind = kindOf(kindId);
  if (kind === null) throw new Error(`No kind is called ${kindId}`);
  const every = { words: "", state: null, where: [], sort: "title", order: "up", page: 1 } as const;
  const found = await group.list(null, kind, { ...every, pageSize: Number.MAX_SAFE_INTEGER }, ["en"]);
  return found.page;
}

export async function gatherFacts(
  { registry, group, facts: { isDemonstration } }: Pick<Instance, "registry" | "group" | "facts">,
  asked: FactsAsked,
): Promise<PageFacts> {
  const { asOf, source } = asked.question;
  const publicOf = (kindId: string): Promise<readonly RecordInSight[]> => publicRecords({ group }, kindId);
  return {
    ...asked,
    isDemonstration,
    registry: await registry.ask({ asOf, source }),
    facts: await registry.facts("timeline"),
    parties: await publicOf("party"),
    focusGroups: await publicOf("focus-group"),
    events: await publicOf("event"),
    meetings: await publicOf("meeting"),
    outputs: await publicOf("output"),
    library: await publicOf("library-item"),
  };
}
