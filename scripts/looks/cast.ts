/** Signs the demonstration's persons in and makes what it has not: an agency's programme, a subscription that was begun. */
import type { Tier } from "@custodiet/programme";
import type { Cast } from "./document-kinds.ts";
import { type Visitor, visit } from "./visitor.ts";

export async function gatherCast(address: string): Promise<Cast> {
  const [everybody, secretariat, coordinator, securityManager, deskOfficer, headOfDesk] = (await Promise.all(
    [
      null,
      "fictional-secretariat.secretariat",
      "fictional-authority.national-coordinator",
      "quillfen-reactor-operator.security-manager",
      "fictional-ministry.desk-officer",
      "fictional-ministry.head-of-desk",
    ].map((person) => visit(address, person)),
  )) as unknown as readonly [Visitor, Visitor, Visitor, Visitor, Visitor, Visitor];
  await waitForAssessment(securityManager);
  return {
    ...{ public: everybody, secretariat, coordinator, securityManager, deskOfficer, headOfDesk },
    subscription: await subscriptionOf(deskOfficer, "XAA"),
    meeting: await firstRecord(secretariat, "meeting"),
    report: await firstRecord(coordinator, "implementation-report"),
    programmes: {
      facility: await programmeOf(securityManager, "facility"),
      agency: await programmeOf(coordinator, "agency"),
      national: await programmeOf(coordinator, "national"),
    },
  };
}

const begin = async (visitor: Visitor, path: string, body: object): Promise<string> =>
  (await visitor.post<{ readonly id: string }>(path, body)).id;

async function subscriptionOf(visitor: Visitor, party: string): Promise<string> {
  const path = "/api/subscriptions";
  const [first] = await visitor.get<readonly { readonly id: string }[]>(path);
  return first?.id ?? begin(visitor, path, { party });
}

interface GroupList {
  readonly records: readonly { readonly id: string }[];
}

async function firstRecord(visitor: Visitor, kind: string): Promise<string> {
  const { records } = await visitor.get<GroupList>(`/api/group/${kind}?sort=starts&order=up`);
  const [first] = records;
  if (first === undefined) throw new Error(`The demonstration has no ${kind}`);
  return first.id;
}

interface ProgrammeLine {
  readonly id: string;
  readonly tier: Tier;
}

async function programmeOf(visitor: Visitor, tier: Tier): Promise<string> {
  const { programmes } = await visitor.get<{ readonly programmes: readonly ProgrammeLine[] }>("/api/programmes");
  const found = programmes.find((each) => each.tier === tier);
  if (found !== undefined) return found.id;
  return begin(visitor, "/api/programmes", { tier, name: "Fictional agency", categories: [] });
}

const longestMs = 600_000;
const pauseMs = 1000;

/** What the documents say of risk is said of an assessment. */
async function waitForAssessment(visitor: Visitor): Promise<void> {
  for (const untilMs = Date.now() + longestMs; Date.now() < untilMs; ) {
    const facilities = await visitor.get<readonly { readonly assessment: unknown }[]>("/api/facilities");
    if (facilities.length > 0 && facilities.every(({ assessment }) => assessment !== null)) return;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  throw new Error("The demonstration was not assessed within ten minutes");
}
