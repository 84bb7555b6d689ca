/** Loads the demonstration through the pipeline: organisations, persons, the example facilities, and their assessments. */
import type { OrganisationId, PersonId } from "@custodiet/core";
import type { FacilityModel } from "@custodiet/model";
import type { OrganisationRecord } from "@custodiet/store";
import type { Actor } from "@custodiet/trust";
import { loadDemonstration } from "../commands/load-demonstration.ts";
import { instanceActor } from "../instance/instance-actor.ts";
import type { OpenedInstance } from "../instance/open-instance.ts";
import { perform } from "../instance/parts.ts";
import { actorOf } from "../instance/people.ts";
import { type ExampleFacility, exampleFolders, readExample } from "./example-facilities.ts";
import { ensureGroupRecords } from "./group-records.ts";
import { ensureNational } from "./national.ts";
import { authority, type FictionalPerson, ministry, secretariat, staffOf } from "./people.ts";
import { ensureProgramme } from "./programme.ts";
import { ensureProgrammePeople } from "./programme-people.ts";
import { ensureRosters } from "./rosters.ts";

/**
 * Brings in what is missing and leaves the rest as it is; a load that was broken off goes on where it stopped.
 * Returns how many facilities were stored.
 */
export async function loadDemonstrationInto(
  opened: OpenedInstance,
  folder: string,
  tell: (line: string) => void,
): Promise<number> {
  const folders = exampleFolders(folder);
  if ((await countFacilities(opened)) >= folders.length) {
    await ensureMinistry(opened);
    await ensureRosters(opened, partiesWithRosters);
    await ensureGroupRecords(opened);
    await ensureProgramme(opened);
    await ensureProgrammePeople(opened);
    await ensureNational(opened);
    return 0;
  }
  tell("Loading the demonstration (once) ...");
  await ensureOrganisation(opened, { ...authority, kind: "regulator", overseenBy: null }, authority.persons);
  await ensureOrganisation(opened, { ...secretariat, kind: "other", overseenBy: null }, secretariat.persons);
  await ensureMinistry(opened);
  let stored = 0;
  for (const path of folders) {
    const example = await readExample(path);
    tell(`  ${example.model.facility.name}`);
    if (await ensureFacility(opened, example)) stored += 1;
  }
  await ensureRosters(opened, partiesWithRosters);
  await ensureGroupRecords(opened);
  await ensureProgramme(opened);
  await ensureProgrammePeople(opened);
  await ensureNational(opened);
  return stored;
}

/** Three persons of the operator may release, in three roles: one asks, two sign. */
const partiesWithRosters = [
  "quillfen-reactor-operator",
  authority.id,
  secretariat.id,
] as readonly string[] as readonly OrganisationId[];

async function countFacilities({ parts }: OpenedInstance): Promise<number> {
  const persons = await parts.store.persons.listFictional();
  const [first, ...others] = [...new Set(persons.map(({ organisation }) => organisation))];
  return first === undefined ? 0 : (await parts.store.facilities.list({ organisations: [first, ...others] })).length;
}

const ensureMinistry = (opened: OpenedInstance): Promise<void> =>
  ensureOrganisation(opened, { ...ministry, kind: "other", overseenBy: null }, ministry.persons);

type OrganisationToLoad = Pick<OrganisationRecord, "name" | "kind"> & {
  readonly id: string;
  readonly overseenBy: string | null;
};

async function ensureOrganisation(
  { parts }: OpenedInstance,
  { id, name, kind, overseenBy }: OrganisationToLoad,
  staff: readonly FictionalPerson[],
): Promise<void> {
  const organisation = id as OrganisationId;
  if ((await parts.store.organisations.get({ organisations: [organisation] }, organisation)) !== null) return;
  await perform(parts, loadDemonstration, instanceActor(organisation), {
    organisation: { id: organisation, name, kind, overseenBy: overseenBy as OrganisationId | null, isFictional: true },
    persons: staff.map((person) => ({
      id: personIdOf(organisation, person),
      organisation,
      name: person.name,
      role: person.role,
      isFictional: true,
    })),
  });
}

const personIdOf = (organisation: OrganisationId, { id }: FictionalPerson): PersonId =>
  `${organisation}.${id}` as PersonId;

async function ensureFacility(opened: OpenedInstance, { model, sources }: ExampleFacility): Promise<boolean> {
  const { operator, id, kind } = model.facility;
  const staff = staffOf(kind);
  const operatorName = model.organisations.find((organisation) => organisation.id === operator)?.name ?? operator;
  const record = { id: operator, name: operatorName, kind: "operator", overseenBy: authority.id };
  await ensureOrganisation(opened, record, staff);
  const author = await authorOf(opened, model, staff);
  if ((await opened.instance.readModel(author, id, null)) !== null) return false;
  await opened.instance.storeModel(author, { model, sources, reason: "The demonstration's first version" });
  await opened.instance.requestAssessment(author, id, null);
  return true;
}

/** The fictional security manager stores it: the history shows a person at work, not the program. */
async function authorOf(
  { parts }: OpenedInstance,
  { facility }: FacilityModel,
  staff: readonly FictionalPerson[],
): Promise<Actor> {
  const manager = staff.find(({ role }) => role === "security-manager");
  const record = manager && (await parts.store.persons.get(personIdOf(facility.operator, manager)));
  const actor = record ? await actorOf(parts, record) : null;
  if (actor === null) throw new Error(`The demonstration has no security manager for ${facility.operator}`);
  return actor;
}
