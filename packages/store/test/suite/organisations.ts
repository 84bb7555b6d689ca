/**
 * Every query is tried across organisations: both have a facility of the same id, and each sees its own only. A query
 * whose scope predicate is deleted sees the other's and fails here; a query that is not listed fails the last test.
 */
import { type OrganisationId, ok, type PersonId } from "@custodiet/core";
import type { ProgrammeDay } from "@custodiet/programme";
import type {
  NewGroupEvent,
  NewMachine,
  NewPicture,
  NewUnderlay,
  Provenance,
  Store,
  StoreTransaction,
} from "@custodiet/store";
import { type Command, createPipeline, housePolicy, type Scope } from "@custodiet/trust";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anEnd, aReview, newAct, newDecision, newRequest } from "./approval-fixtures.ts";
import { newComment, newDraft, newStep } from "./draft-fixtures.ts";
import {
  amber,
  analyst,
  hospital,
  newAssessment,
  newVersion,
  operator,
  provenance,
  seededRandomness,
  site,
  standingClock,
  storeSite,
  testSigner,
} from "./fixtures.ts";
import type { OpenForTest } from "./records.ts";
import { anObject, newHeld, newRoster, newSealedFile } from "./sealing-fixtures.ts";
import { fillSubscription } from "./subscription-fixtures.ts";

const ada = "p-ada" as PersonId;
const person = { [operator]: ada, [hospital]: "p-hal" as PersonId };
const persons = Object.values(person);
const ofBoth = <T>(read: (owner: OrganisationId) => Promise<T>): Promise<T[]> =>
  Promise.all([operator, hospital].map(read));
const scopeTo = (organisation: OrganisationId): Scope => ({ organisations: [organisation] });

/** What each scoped query shows to a scope, told as one text that names its owner. */
const queries: Readonly<Record<string, (reads: Reads, scope: Scope) => Promise<unknown>>> = {
  "facilities.list": async ({ store }, scope) => (await store.facilities.list(scope)).map((head) => head.name),
  "facilities.head": async ({ store }, scope) => [(await store.facilities.head(scope, site))?.name],
  "facilities.get": async ({ store }, scope) => [(await store.facilities.get(scope, site))?.name],
  "facilities.model": async ({ store }, scope) => {
    const found = [operator, hospital].map((owner) =>
      store.facilities.model(scope, site, newVersion(owner, site, owner).hash),
    );
    return (await Promise.all(found)).flatMap((model) => (model ? [model.facility.name] : []));
  },
  "facilities.modelText": async ({ store }, scope) => {
    const found = [operator, hospital].map((owner) =>
      store.facilities.modelText(scope, site, newVersion(owner, site, owner).hash),
    );
    return (await Promise.all(found)).flatMap((text) => (text ? [JSON.parse(text).facility.name] : []));
  },
  "facilities.recent": async ({ store }, scope) => (await store.facilities.recent(scope, 9)).map((head) => head.name),
  "facilities.versions": async ({ store }, scope) =>
    (await store.facilities.versions(scope, site)).map((head) => head.reason.slice(10)),
  "assessments.latest": async ({ store }, scope) => [
    /assessed for (\w+)/.exec((await store.assessments.latest(scope, site))?.text ?? "")?.[1],
  ],
  "assessments.latestHeads": async ({ store }, scope) =>
    (await store.assessments.latestHeads(scope)).map((head) => head.organisation),
  "assessments.lastHeads": async ({ store }, scope) => namesOf(await store.assessments.lastHeads(scope, 2)),
  "assessments.headsByModel": async ({ store }, scope) => namesOf(await store.assessments.headsByModel(scope, site)),
  "assessments.recent": async ({ store }, scope) => namesOf(await store.assessments.recent(scope, 9)),
  "assessments.get": async ({ store, hashes }, scope) =>
    namesOf(await Promise.all(hashes.map((hash) => store.assessments.get(scope, hash)))),
  "jobs.get": async ({ store }, scope) =>
    namesOf([await store.jobs.get(scope, "job-operator"), await store.jobs.get(scope, "job-hospital")]),
  "jobs.list": async ({ store }, scope) => namesOf(await store.jobs.list(scope)),
  "drafts.open": async ({ store }, scope) =>
    namesOf(await Promise.all(persons.map((each) => store.drafts.open(scope, each, site)))),
  "drafts.listOpen": async ({ store }, scope) =>
    namesOf((await Promise.all(persons.map((each) => store.drafts.listOpen(scope, each)))).flat()),
  "drafts.lastClosed": async ({ store }, scope) =>
    namesOf(await Promise.all(persons.map((each) => store.drafts.lastClosed(scope, each, site)))),
  "drafts.editing": async ({ store }, scope) => namesOf(await store.drafts.editing(scope, site)),
  "drafts.step": async ({ store }, scope) =>
    stepOwners(await ofBoth((id) => store.drafts.step(scope, `open-${id}`, 5))),
  "drafts.stepOfRequest": async ({ store }, scope) =>
    stepOwners(await ofBoth((id) => store.drafts.stepOfRequest(scope, `open-${id}`, `request-${id}-5`))),
  "drafts.stepsAfter": async ({ store }, scope) =>
    stepOwners((await ofBoth((id) => store.drafts.stepsAfter(scope, `open-${id}`, 0))).flat()),
  "comments.list": async ({ store }, scope) => namesOf(await store.comments.list(scope, site)),
  "comments.get": async ({ store }, scope) => namesOf(await ofBoth((id) => store.comments.get(scope, `comment-${id}`))),
  "comments.ofRequest": async ({ store }, scope) =>
    namesOf(await ofBoth((id) => store.comments.ofRequest(scope, `request-comment-${id}`))),
  "comments.recent": async ({ store }, scope) => namesOf(await store.comments.recent(scope, 9)),
  "comments.listUnresolved": async ({ store }, scope) => namesOf(await store.comments.listUnresolved(scope)),
  "underlays.get": async ({ store }, scope) => namesOf([await store.underlays.get(scope, site, "ground")]),
  "underlays.picture": async ({ store }, scope) => {
    const found = await ofBoth((id) => store.underlays.picture(scope, site, `picture-${id}`));
    return found.flatMap((picture) => (picture ? [picture.hash.slice("picture-".length)] : []));
  },
  "underlays.bytes": async ({ store }, scope) => {
    const found = await ofBoth((id) => store.underlays.bytes(scope, site, `picture-${id}`));
    return found.flatMap((bytes) => (bytes ? [new TextDecoder().decode(bytes)] : []));
  },
  "group.filesOf": async ({ store }, scope) => namesOf(await store.group.filesOf(scope)),
  "organisations.list": async ({ store }, scope) => (await store.organisations.list(scope)).map((found) => found.id),
  "organisations.get": async ({ store }, scope) =>
    [await store.organisations.get(scope, operator), await store.organisations.get(scope, hospital)].flatMap((found) =>
      found ? [found.id] : [],
    ),
  "persons.list": async ({ store }, scope) => namesOf(await store.persons.list(scope)),
  "approvals.get": async ({ store }, scope) =>
    namesOf(await ofBoth((id) => store.approvals.get(scope, `request-${id}`))),
  "approvals.list": async ({ store }, scope) => namesOf(await store.approvals.list(scope, 9)),
  "approvals.breakGlass": async ({ store }, scope) => namesOf(await store.approvals.breakGlass(scope, 9)),
  "sealing.rosters": async ({ store }, scope) => namesOf(await store.sealing.rosters(scope)),
  "sealing.files": async ({ store }, scope) => namesOf(await store.sealing.files(scope, 9)),
  "sealing.file": async ({ store }, scope) => namesOf(await ofBoth((id) => store.sealing.file(scope, `file-${id}`))),
  "sealing.objects": async ({ store }, scope) =>
    namesOf((await ofBoth((id) => store.sealing.objects(scope, `file-${id}`))).flat()),
  "sealing.heads": async ({ store }, scope) => namesOf(await store.sealing.heads(scope, "sent")),
  "sealing.held": async ({ store }, scope) => namesOf(await ofBoth((id) => store.sealing.held(scope, `file-${id}`))),
  "programmes.list": async ({ store }, scope) => namesOf(await store.programmes.list(scope)),
  "programmes.get": async ({ store }, scope) =>
    namesOf(await ofBoth((id) => store.programmes.get(scope, `programme-${id}`))),
  "programmes.acts": async ({ store }, scope) =>
    namesOf((await ofBoth((id) => store.programmes.acts(scope, `programme-${id}`))).flat()),
  "programmes.file": async ({ store }, scope) => {
    const found = await ofBoth(
      async (id) => [id, await store.programmes.file(scope, `programme-${id}`, "hash")] as const,
    );
    return found.flatMap(([id, file]) => (file === null ? [] : [id]));
  },
  "ownMeasures.acts": async ({ store }, scope) => namesOf(await store.ownMeasures.acts(scope)),
  "ownMeasures.overlays": async ({ store }, scope) => namesOf(await store.ownMeasures.overlays(scope)),
  "people.acts": async ({ store }, scope) =>
    namesOf((await ofBoth((id) => store.people.acts(scope, `programme-${id}`))).flat()),
  "people.codesLeft": async ({ store }, scope) => {
    const left = await ofBoth(
      async (id) => [id, await store.people.codesLeft(scope, `programme-${id}`, "open")] as const,
    );
    return left.flatMap(([id, count]) => (count > 0 ? [id] : []));
  },
  "people.box": async ({ store }, scope) =>
    namesOf((await ofBoth((id) => store.people.box(scope, `programme-${id}`, "open"))).flat()),
  "people.answers": async ({ store }, scope) =>
    namesOf((await ofBoth((id) => store.people.answers(scope, `programme-${id}`, "closed"))).flat()),
  "people.concerns": async ({ store }, scope) =>
    namesOf((await ofBoth((id) => store.people.concerns(scope, `programme-${id}`))).flat()),
  "people.concern": async ({ store }, scope) =>
    namesOf(await ofBoth((id) => store.people.concern(scope, `concern-${id}`))),
  "people.concernActs": async ({ store }, scope) =>
    namesOf((await ofBoth((id) => store.people.concernActs(scope, `concern-${id}`))).flat()),
  "subscriptions.list": async ({ store }, scope) => namesOf(await store.subscriptions.list(scope)),
  "subscriptions.get": async ({ store }, scope) =>
    namesOf(await ofBoth((id) => store.subscriptions.get(scope, `way-${id}`))),
  "subscriptions.steps": async ({ store }, scope) =>
    namesOf((await ofBoth((id) => store.subscriptions.steps(scope, `way-${id}`))).flat()),
  "subscriptions.text": async ({ store }, scope) =>
    namesOf(await ofBoth((id) => store.subscriptions.text(scope, `way-${id}`, `text-${id}`))),
  "subscriptions.file": async ({ store }, scope) =>
    namesOf(await ofBoth((id) => store.subscriptions.file(scope, `file-${id}`))),
  "machines.list": async ({ store }, scope) => namesOf(await store.machines.list(scope)),
  "mail.confirmed": async ({ store }, scope) => namesOf(await store.mail.confirmed(scope)),
  "ledger.page": async ({ store }, scope) => namesOf(await store.ledger.page(scope, { limit: 9 })),
  "ledger.ofFacility": async ({ store }, scope) => namesOf(await store.ledger.ofFacility(scope, site, { limit: 9 })),
  "ledger.ofRecord": async ({ store }, scope) =>
    namesOf(await store.ledger.ofRecord(scope, { kind: "facility", id: site })),
};

/** What takes no scope, and why: it belongs to the instance, or is what a scope is made from. */
const unscoped: readonly string[] = [
  "drafts.discardedBefore",
  "drafts.see",
  "jobs.claimNext",
  "jobs.finish",
  "jobs.report",
  "jobs.requeueAbandoned",
  "ledger.checkpointOf",
  "ledger.checkpoints",
  "ledger.entries",
  "ledger.latestCheckpoint",
  "ledger.nodes",
  "ledger.size",
  "meta.facts",
  "organisations.overseenBy",
  "outbox.claim",
  "outbox.complete",
  "outbox.fail",
  "persons.get",
  "persons.listFictional",
  "ceremonies.begin",
  "ceremonies.take",
  "enrolments.find",
  "enrolments.ofPurpose",
  "instances.get",
  "machines.find",
  "machines.named",
  "persons.named",
  "feeds.find",
  "feeds.ofPerson",
  "feeds.unreminded",
  "mail.addressOf",
  "mail.claim",
  "mail.counts",
  "mail.drop",
  "mail.enqueue",
  "mail.failed",
  "mail.sent",
  "mail.wanting",
  "register.accountOf",
  "register.accountsOf",
  "register.authenticatorShown",
  "register.authenticatorWithKey",
  "register.authenticatorsOf",
  "register.holdingsOf",
  "register.noteUse",
  "people.concernByCode",
  "people.findCode",
  "people.hasConcernTexts",
  "proposals.list",
  "group.changedAfter",
  "group.copiesAmong",
  "group.copiesOf",
  "group.eventsOf",
  "group.latestEntry",
  "registry.latestEntry",
  "registry.list",
  "sessions.confirm",
  "sessions.find",
  "sessions.ofPerson",
  "sessions.touch",
  "witnesses.acceptedRestorations",
  "witnesses.claim",
  "witnesses.cosignatures",
  "witnesses.hold",
  "witnesses.holds",
  "witnesses.lastSeen",
  "witnesses.latest",
  "witnesses.list",
  "witnesses.report",
  "witnesses.restorations",
  "witnesses.states",
];

interface Reads {
  readonly store: Store;
  readonly hashes: readonly string[];
}

export function testOrganisations(open: OpenForTest): void {
  describe.each([
    ["the operator first", [operator, hospital]],
    ["the hospital first", [hospital, operator]],
  ])("organisations apart, written %s", (_order, organisations) => {
    let store: Store;
    const hashes = [operator, hospital].map((owner) => newAssessment(owner, newVersion(owner, site, owner), 1).hash);

    beforeAll(async () => {
      store = await open(standingClock());
      for (const organisation of organisations) await fill(store, organisation);
    });
    afterAll(() => store.close());

    test.each(Object.keys(queries))("%s shows an organisation its own records and no others", async (name) => {
      const query = queries[name];
      expect(await query?.({ store, hashes }, scopeTo(operator))).toEqual(["operator"]);
      expect(await query?.({ store, hashes }, scopeTo(hospital))).toEqual(["hospital"]);
    });

    test.each(Object.keys(queries))("%s shows nothing to a third organisation", async (name) => {
      const shown = await queries[name]?.({ store, hashes }, scopeTo("third" as OrganisationId));
      expect((shown as unknown[]).filter((found) => found !== undefined)).toEqual([]);
    });

    test("a person's draft is nobody else's, in one organisation too", async () => {
      const stranger = "p-eve" as PersonId;
      const reads = [
        await store.drafts.open(scopeTo(operator), stranger, site),
        await store.drafts.lastClosed(scopeTo(operator), stranger, site),
        ...(await store.drafts.listOpen(scopeTo(operator), stranger)),
      ];
      expect(reads).toEqual([null, null]);
    });

    test("a draft or a comment of another organisation cannot be changed", async () => {
      const across = await store.transaction(scopeTo(hospital), async (tx) => [
        await tx.drafts.close(scopeTo(hospital), "open-operator", closedAs("discarded")),
        await tx.drafts.reopen(scopeTo(hospital), "closed-operator", 1),
        await tx.drafts.remove(scopeTo(hospital), "closed-operator"),
        await tx.comments.resolve(scopeTo(hospital), "comment-operator", { atMs: 1, by: "p-hal" as PersonId }),
        await tx.comments.erase(scopeTo(hospital), "comment-operator", 1),
      ]);
      expect(across).toEqual([false, false, false, false, false]);
    });

    test("a floor plan of another organisation cannot be put in, placed or taken away", async () => {
      const across = store.transaction(scopeTo(hospital), (tx) => tx.underlays.keepPicture(newPicture(operator)));
      await expect(across).rejects.toThrow("A write outside its scope");
      const placing = store.transaction(scopeTo(hospital), (tx) => tx.underlays.place(newUnderlay(operator)));
      await expect(placing).rejects.toThrow("A write outside its scope");
      const third = scopeTo("third" as OrganisationId);
      expect(await store.transaction(third, (tx) => tx.underlays.remove(third, site, "ground"))).toBe(false);
      expect(await store.underlays.get(scopeTo(operator), site, "ground")).not.toBeNull();
    });

    test.each<[string, (tx: StoreTransaction) => Promise<void>]>([
      ["an assessment", (tx) => tx.assessments.insert(newAssessment(operator, newVersion(operator, site, "x"), 1))],
      ["a draft", (tx) => tx.drafts.insert(newDraft(operator, ada, "d", 9))],
      ["a step", (tx) => tx.drafts.insertStep(newStep(newDraft(operator, ada, "open-operator", 4), 9))],
      ["a request for approval", (tx) => tx.approvals.keep(newRequest(operator, "r"), 9)],
      ["a decision", (tx) => tx.approvals.keepDecision(newRequest(operator, "request-operator"), newDecision(), 9)],
      ["an end", (tx) => tx.approvals.keepEnd(newRequest(operator, "request-operator"), anEnd, ada, 9)],
      ["a break-glass act", (tx) => tx.approvals.keepBreakGlass(newAct(operator, "a"), 9)],
      ["a review", (tx) => tx.approvals.keepReview(newAct(operator, "act-operator"), aReview, 9)],
      ["a roster", (tx) => tx.sealing.keepRoster(newRoster(operator), provenance(ada, 9))],
      ["a sealed file", (tx) => tx.sealing.keepFile(newSealedFile(operator, "f"), [], provenance(ada, 9))],
      ["a held file", (tx) => tx.sealing.hold(newHeld(operator), provenance(ada, 9))],
      ["the end of a held file", (tx) => tx.sealing.letGo(operator, "file-operator")],
      ["a machine", (tx) => tx.machines.insert(newMachine(operator), provenance(ada, 1))],
      ["an address", (tx) => tx.mail.ask(newAddress(operator), provenance(ada, 1))],
      ["a calendar address", (tx) => tx.feeds.keep(newFeed(operator), provenance(ada, 1))],
      [
        "a choice of reminders",
        (tx) => tx.feeds.chooseReminders({ ...newFeed(operator), isWanted: false }, provenance(ada, 1)),
      ],
      ["a programme", (tx) => tx.programmes.insert(newProgramme(operator), provenance(ada, 1))],
      ["an act of a programme", (tx) => tx.programmes.append(newProgramme(operator), [anAct], provenance(ada, 1))],
      ["an act on own measures", (tx) => tx.ownMeasures.append(operator, [anOwnAct], provenance(ada, 1))],
      ["a text laid over a number", (tx) => tx.ownMeasures.layOver(anOverlay(operator), provenance(ada, 1))],
      ["the end of such a text", async (tx) => void (await tx.ownMeasures.takeOff(anOverlay(operator)))],
      ["a record of the group", (tx) => tx.group.append(newGroupEvent(operator))],
      ["a file of the group", async (tx) => void (await tx.group.keepFile(newGroupFile(operator), provenance(ada, 1)))],
      ["the end of a file of the group", (tx) => tx.group.dropFile(operator, newGroupFile(operator).hash)],
      ["the end of personal data", (tx) => tx.group.erase(operator, "record-operator")],
      ["a comment", (tx) => tx.comments.insert(newComment(operator, ada, "c"))],
    ])("%s cannot be written for an organisation outside the scope", async (_what, write) => {
      await expect(store.transaction(scopeTo(hospital), write)).rejects.toThrow("outside its scope");
    });

    test("a request or an act of another organisation is not found in a transaction either", async () => {
      const found = await store.transaction(scopeTo(hospital), async ({ approvals }) => [
        await approvals.find("request-operator"),
        await approvals.findBreakGlass("act-operator"),
      ]);
      expect(found).toEqual([null, null]);
    });

    test("a machine or an address of another organisation cannot be changed", async () => {
      const made = provenance("p-hal" as PersonId, 1);
      const across = await store.transaction(scopeTo(hospital), async (tx) => [
        await tx.machines.get("machine-operator" as PersonId),
        await tx.machines.revoke("machine-operator" as PersonId, made),
        await tx.machines.use("machine-operator" as PersonId, 9e12, made),
        await tx.mail.remove(ada),
        await tx.feeds.remove(ada),
      ]);
      expect(across).toEqual([null, false, false, false, false]);
    });

    test("a job or a session of another organisation cannot be ended", async () => {
      const across = await store.transaction(scopeTo(hospital), async (tx) => [
        await tx.jobs.requestCancel(scopeTo(hospital), "job-operator"),
        await tx.sessions.end(scopeTo(hospital), "token-operator"),
      ]);
      expect(across).toEqual([false, false]);
      expect(await store.jobs.get(scopeTo(operator), "job-operator")).toMatchObject({
        state: "queued",
        isCancelRequested: false,
      });
      expect(await store.sessions.find("token-operator")).not.toBeNull();
    });

    test("where both have a facility of one id, the scope's first is meant", async () => {
      expect((await store.facilities.get({ organisations: [hospital, operator] }, site))?.name).toBe("hospital");
      expect((await store.facilities.get({ organisations: [operator, hospital] }, site))?.name).toBe("operator");
    });
  });

  test("a facility's entries are told with those of its drafts and comments, and none of another organisation's", async () => {
    const store = await open(standingClock());
    for (const organisation of [operator, hospital]) {
      await fill(store, organisation);
      for (const [kind, id] of [
        ["draft", `open-${organisation}`],
        ["comment", `comment-${organisation}`],
        ["draft", "gone"],
        ["underlay", `${site}/0`],
        ["underlay", `${site}-two/0`],
      ] as const) {
        await pipelineOf(store, organisation).execute(noting(kind, id), actorOf(organisation), null);
      }
    }
    for (const organisation of [operator, hospital]) {
      const lines = await store.ledger.ofFacility(scopeTo(organisation), site, { limit: 9 });
      expect(lines.map(({ record }) => `${record.kind}/${record.id}`)).toEqual([
        "underlay/site/0",
        `comment/comment-${organisation}`,
        `draft/open-${organisation}`,
        "facility/site",
      ]);
      const [newest] = lines;
      const older = await store.ledger.ofFacility(scopeTo(organisation), site, {
        before: newest?.index ?? 0,
        limit: 1,
      });
      expect(older).toEqual([lines[1]]);
    }
    await store.close();
  });

  test("every query of the store is either tried across organisations or known to need no scope", async () => {
    const store = await open(standingClock());
    await store.close();
    const all = Object.entries(store).flatMap(([room, methods]) =>
      typeof methods === "object" && !Array.isArray(methods)
        ? Object.keys(methods as object).map((name) => `${room}.${name}`)
        : [],
    );
    expect(all.sort()).toEqual([...Object.keys(queries), ...unscoped].sort());
  });
}

const actorOf = (organisation: OrganisationId) => ({
  ...analyst,
  organisation,
  person: person[organisation] ?? analyst.person,
});

const pipelineOf = (store: Store, organisation: OrganisationId) =>
  createPipeline({
    store,
    clock: standingClock(),
    randomness: seededRandomness(organisation === operator ? 3 : 4),
    signer: testSigner(),
    policy: housePolicy,
  });

/** A command that only makes an entry about a record. */
const noting = (recordKind: string, recordId: string): Command<StoreTransaction, null, null> => ({
  name: "draft.edit",
  recordKind,
  effect: async () =>
    ok({ output: null, recordId, hashBefore: null, hashAfter: null, marking: amber, details: {}, outbox: [] }),
});

async function fill(store: Store, organisation: OrganisationId): Promise<void> {
  const pipeline = pipelineOf(store, organisation);
  const stored = await pipeline.execute(storeSite, actorOf(organisation), { name: organisation });
  if (!stored.ok) throw new Error("The test's records could not be written");
  await store.transaction(scopeTo(organisation), (tx) => fillBeside(tx, organisation));
}

async function fillBeside(tx: StoreTransaction, organisation: OrganisationId): Promise<void> {
  const made = provenance(person[organisation] ?? analyst.person, 1);
  const common = { id: organisation, name: organisation, isFictional: true };
  await tx.organisations.insert({ ...common, kind: "operator", overseenBy: null }, made);
  await tx.persons.insert({ ...common, id: made.actor, organisation, role: "analyst" }, made);
  await tx.assessments.insert(newAssessment(organisation, newVersion(organisation, site, organisation), 1));
  await tx.jobs.insert({
    id: `job-${organisation}`,
    organisation,
    kind: "assessment",
    facility: site,
    input: null,
    provenance: made,
  });
  await fillDrafts(tx, organisation, made.actor);
  await tx.underlays.keepPicture(newPicture(organisation));
  await tx.underlays.place(newUnderlay(organisation));
  await tx.group.append(newGroupEvent(organisation));
  await tx.group.keepFile(newGroupFile(organisation), made);
  await tx.sealing.keepRoster(newRoster(organisation), made);
  await tx.sealing.keepFile(newSealedFile(organisation, `file-${organisation}`), [anObject], made);
  await tx.sealing.hold(newHeld(organisation), made);
  await tx.approvals.keep(newRequest(organisation, `request-${organisation}`), 1);
  await tx.approvals.keepBreakGlass(newAct(organisation, `act-${organisation}`), 1);
  const times = { openedAtMs: made.atMs, lastSeenAtMs: made.atMs, expiresAtMs: made.atMs + 1 };
  await tx.machines.insert(newMachine(organisation), made);
  await tx.mail.ask(newAddress(organisation), made);
  await tx.feeds.keep(newFeed(organisation), made);
  await tx.feeds.chooseReminders({ ...newFeed(organisation), isWanted: false }, made);
  await fillSubscription(tx, organisation, made);
  await tx.programmes.insert(newProgramme(organisation), made);
  await tx.programmes.append(newProgramme(organisation), [anAct], made);
  const file = { hash: "hash", mediaType: "text/plain", bytes: Buffer.from("Evidence") };
  await tx.programmes.keepFile(newProgramme(organisation), file, made);
  await tx.programmes.keepFile(newProgramme(organisation), file, made);
  await tx.ownMeasures.append(organisation, [anOwnAct], made);
  await tx.ownMeasures.layOver(anOverlay(organisation), made);
  await fillPeople(tx, organisation, made);
  await tx.mail.confirm(made.actor, "hash", made);
  await tx.sessions.insert(
    { tokenHash: `token-${organisation}`, person: made.actor, organisation, csrfToken: "c", ...times, ...nothingShown },
    made,
  );
}

const anOwnAct = {
  number: 1,
  on: "2026-11-26" as ProgrammeDay,
  act: { type: "retired", id: "OWN-1", reason: "Gone" },
} as const;

const anOverlay = (organisation: OrganisationId) => ({
  organisation,
  framework: "iaea-nss",
  number: "8-G",
  language: "fr" as const,
  text: organisation,
  on: "2026-11-26" as ProgrammeDay,
});

const newGroupFile = (organisation: OrganisationId) => ({
  organisation,
  hash: "file",
  mediaType: "text/plain",
  bytes: new TextEncoder().encode(organisation),
});

const newGroupEvent = (organisation: OrganisationId): NewGroupEvent => ({
  organisation,
  event: {
    record: `record-${organisation}`,
    kind: "offer",
    number: 1,
    role: "secretariat",
    act: { type: "created", fields: {}, marking: amber, fieldMarkings: {} },
  },
  personal: { salt: "00", fields: { contact: organisation } },
  provenance: provenance(person[organisation] ?? analyst.person, 8),
});

const newMachine = (organisation: OrganisationId): NewMachine => ({
  id: `machine-${organisation}` as PersonId,
  organisation,
  name: organisation,
  actions: ["facility.read"],
  tokenHash: `machine-${organisation}`,
  prefix: "cus",
  expiresAtMs: 9e12,
});

const newAddress = (organisation: OrganisationId) => ({
  person: person[organisation] ?? analyst.person,
  organisation,
  address: `${organisation}@test.example`,
  codeHash: "hash",
  codeExpiresAtMs: 9e12,
});

const newProgramme = (organisation: OrganisationId) => ({
  id: `programme-${organisation}`,
  organisation,
  tier: "agency" as const,
  facility: null,
  name: organisation,
});

const anAct = {
  number: 1,
  on: "2026-11-26" as ProgrammeDay,
  act: { type: "scoped", categories: [], chosen: [], switchedOff: [] },
} as const;

async function fillPeople(tx: StoreTransaction, organisation: OrganisationId, made: Provenance): Promise<void> {
  const of = { organisation, programme: `programme-${organisation}` };
  await tx.people.append({ ...of, stream: "group" }, { number: 1, on: "2026-11-26", act: { type: "met" } }, made);
  const code = (survey: string, number: number) => ({
    ...of,
    survey,
    workGroup: "w",
    codeHash: `code-${organisation}-${survey}-${number}`,
  });
  await tx.people.keepCodes([code("open", 1), code("open", 2), code("closed", 1), code("closed", 2)]);
  for (const survey of ["open", "closed"]) {
    const answer = { id: `answer-${organisation}-${survey}`, workGroup: "w", answers: [1] };
    const drop = () => tx.people.drop({ ...of, survey }, code(survey, 1).codeHash, answer);
    // A code is taken away with its answer.
    if (!(await drop()) || (await drop())) throw new Error("A code is good for one answer");
  }
  if ((await tx.people.closeBox({ ...of, survey: "closed" }, made)) !== 1) throw new Error("One answer was in the box");
  const concern = `concern-${organisation}`;
  await tx.people.keepConcern({ ...of, id: concern, receivedOn: "2026-11-26", codeHash: concern }, made);
  const act = { concern, organisation, number: 1, on: "2026-11-26", kind: "received", sealed: "sealed" };
  await tx.people.appendConcern(act, made);
}

const newFeed = (organisation: OrganisationId) => ({
  person: person[organisation] ?? analyst.person,
  organisation,
  tokenHash: `feed-${organisation}`,
  prefix: "feed",
  language: "en",
});

const nothingShown = { account: null, authenticator: null, confirmedAtMs: null };

const newPicture = (organisation: OrganisationId): NewPicture => ({
  organisation,
  facility: site,
  picture: { hash: `picture-${organisation}`, mediaType: "image/png", width: 2, height: 1, byteLength: 8 },
  bytes: new TextEncoder().encode(organisation),
  provenance: provenance(person[organisation] ?? analyst.person, 6),
});

const newUnderlay = (organisation: OrganisationId): NewUnderlay => ({
  organisation,
  facility: site,
  level: "ground",
  pictureHash: `picture-${organisation}`,
  placement: { xMetres: 1, yMetres: 2, metresPerPixel: 0.5, quarterTurns: 0, opacity: 1 },
  provenance: provenance(person[organisation] ?? analyst.person, 7),
});

const closedAs = (outcome: "discarded" | "proposed") => ({ atMs: 1, outcome, request: null, version: null });

async function fillDrafts(tx: StoreTransaction, organisation: OrganisationId, author: PersonId): Promise<void> {
  const scope = scopeTo(organisation);
  await tx.drafts.insert(newDraft(organisation, author, `closed-${organisation}`, 3));
  await tx.drafts.close(scope, `closed-${organisation}`, closedAs("discarded"));
  const draft = newDraft(organisation, author, `open-${organisation}`, 4);
  await tx.drafts.insert(draft);
  await tx.drafts.insertStep(newStep(draft, 5));
  await tx.comments.insert(newComment(organisation, author, `comment-${organisation}`));
}

const stepOwners = (steps: readonly ({ readonly draft: string } | null)[]): string[] =>
  steps.flatMap((step) => (step ? [step.draft.slice("open-".length)] : []));

const namesOf = (rows: readonly ({ readonly organisation: string } | null)[]): string[] =>
  rows.flatMap((row) => (row ? [row.organisation] : []));
