/** Opens an instance: its store, its key, its pipeline and its long work, behind one shape. */
import { type Clock, err, ok, type Randomness, type Result } from "@custodiet/core";
import { makeFolder, type OpenFault, openStore, type Store } from "@custodiet/store";
import { createPipeline, housePolicy, type LogSigner } from "@custodiet/trust";
import { recordDisclosure } from "../commands/record-disclosure.ts";
import type { MailOut } from "../mail/contact.ts";
import { readCatalogueContent } from "../programme/catalogue-content.ts";
import { createContents } from "../programme/own-content.ts";
import { readPlanWords, readReportWords } from "../programme/report-words.ts";
import { readPublicWords } from "../public-pages/words.ts";
import { readNoteContent } from "../registry/note-content.ts";
import { readPackWords } from "../registry/pack-words.ts";
import { readShippedRegistry } from "../registry/shipped-facts.ts";
import { readSearchedContent } from "../search/content.ts";
import { readSettings } from "../settings.ts";
import { startAssessmentDigester } from "../work/assessment-digest.ts";
import { startDocumentEditor } from "../work/document-editor.ts";
import { type DraftKeeper, startDraftKeeper } from "../work/draft-keeper.ts";
import { startFileSealer } from "../work/file-sealer.ts";
import { type FileTexts, startFileTexts } from "../work/file-texts.ts";
import { startFirstStepsKeeper } from "../work/first-steps-keeper.ts";
import { type AssessModel, assessInWorker, type JobRunner, startJobRunner } from "../work/job-runner.ts";
import { type Printer, startPrinter } from "../work/printer.ts";
import { startScenarioTeller } from "../work/scenario-teller.ts";
import { startSearcher } from "../work/searcher.ts";
import { startTableReader, type TableReader } from "../work/table-reader.ts";
import { startWhatIfKeeper } from "../work/what-if-keeper.ts";
import { createApprovals } from "./approvals/create-approvals.ts";
import { createAssessmentMemory } from "./assessment-memory.ts";
import { cancelJob, findWork, orderAssessment, readJob } from "./assessments.ts";
import { bindOldRowsOnce } from "./bind-old-rows.ts";
import { keepBrowserKeys } from "./browser-keys.ts";
import { createComments } from "./comments.ts";
import { createCultureDesk } from "./culture/surveys.ts";
import { createDrafts } from "./drafts/create-drafts.ts";
import { askExport, exportByBreakGlass, exportFile } from "./exports.ts";
import { listFacilities, listVersions, storeModel } from "./facilities.ts";
import { createFirstSteps } from "./first-steps.ts";
import { createGroup } from "./group/create-group.ts";
import { createExchange } from "./group/exchange.ts";
import { createFeeds } from "./group/feeds.ts";
import { createLibrary } from "./group/library.ts";
import { createMeetings } from "./group/meetings.ts";
import { createReceivedReports } from "./group/received-reports.ts";
import { createRecordMemory } from "./group/record-memory.ts";
import { createRecordTables } from "./group/record-tables.ts";
import { createReports } from "./group/reports.ts";
import { createSearchedRecords } from "./group/searched-records.ts";
import { createSurveys } from "./group/surveys.ts";
import { readHistory } from "./history.ts";
import { readHome } from "./home/read-home.ts";
import { readProgrammeWaits } from "./home/read-programme-waits.ts";
import { createIdentity } from "./identity/create-identity.ts";
import { createImports } from "./imports.ts";
import type { Instance, InstanceFacts } from "./instance.ts";
import { proveEntry, readCheckpoint, readLedger } from "./ledger.ts";
import { exportLedgerExcerpt } from "./ledger-excerpt.ts";
import { createLetterheads } from "./letterheads.ts";
import { createMachines } from "./machines.ts";
import { createMailDesk } from "./mail.ts";
import { createOperation } from "./operation.ts";
import { nothingAround, type Surroundings } from "./operation-types.ts";
import { type InstanceParts, perform } from "./parts.ts";
import { keepConcernKey } from "./people/concern-key.ts";
import { createConcernDesk } from "./people/concerns.ts";
import { createGroupOfProgramme } from "./people/group.ts";
import { createReliability } from "./people/reliability.ts";
import { findSession, listPersons, signIn, signOut } from "./people.ts";
import { createProgrammes } from "./programmes/create-programmes.ts";
import { createNational } from "./programmes/national.ts";
import { createOverlays } from "./programmes/overlays.ts";
import { createOwnMeasures } from "./programmes/own-measures.ts";
import { createStateReports } from "./programmes/state-report.ts";
import { createPublicDocuments } from "./public-documents.ts";
import { keepRecent } from "./recent.ts";
import { registerOldPersonsOnce } from "./register-old-persons.ts";
import { createRegistry } from "./registry.ts";
import { askAcceptance } from "./restorations.ts";
import { type SearchParts, search } from "./search.ts";
import { demonstrationLimits, type SessionLimits, usualSessionLimits } from "./session-limits.ts";
import { createSharing } from "./sharing/create-sharing.ts";
import { keepSealKeys } from "./sharing/seal-keys.ts";
import { createSights } from "./sights.ts";
import { openSigningKey } from "./signing-key.ts";
import { createSubscriptions, statesOf } from "./subscriptions.ts";
import { takeHistory } from "./take-history.ts";
import { readTrend } from "./trend.ts";
import { createUnderlays } from "./underlays.ts";
import { askWhatIf, readWhatIfState } from "./what-if.ts";
import { bringCosignature, makeWitnessRequest, readCheckpoints, readWitnesses } from "./witnesses.ts";

export interface InstanceOptions {
  /** Holds the signing key, and the embedded database where there is no URL. */
  readonly dataFolder: string;
  /** PostgreSQL; `null`: the embedded database. */
  readonly databaseUrl: string | null;
  readonly ownerUrl?: string | null;
  readonly purposeIfNew: "demonstration" | "real";
  readonly clock: Clock;
  readonly randomness: Randomness;
  /** How assessments are computed; a test may hold one up. */
  readonly assessModel?: AssessModel;
  /** Left out: by the kind of instance. */
  readonly sessionLimits?: SessionLimits;
  /** Left out: nobody is told by mail. */
  readonly mailOut?: MailOut;
  /** Left out: nothing but the instance itself is looked after. */
  readonly surroundings?: Surroundings;
}

/** An open instance, and what the composition of the server needs beside it. */
export interface OpenedInstance {
  readonly instance: Instance;
  readonly parts: InstanceParts;
  readonly signer: LogSigner;
}

/** Opens what is there or makes it. Throws `StartFault` for the key. */
export async function openInstance(options: InstanceOptions): Promise<Result<OpenedInstance, OpenFault>> {
  const { dataFolder, databaseUrl, ownerUrl, purposeIfNew, clock, randomness } = options;
  const place = databaseUrl === null ? { dataFolder } : { databaseUrl, ownerUrl: ownerUrl ?? null };
  const folderFault = tryFolder(dataFolder);
  if (folderFault !== null) return err(folderFault);
  const opened = await openStore(place, { clock, randomness, purposeIfNew });
  if (!opened.ok) return err(opened.error);
  const store = opened.value;
  try {
    return ok(await composeInstance(store, options));
  } catch (thrown) {
    await store.close();
    throw thrown;
  }
}

function tryFolder(folder: string): OpenFault | null {
  try {
    makeFolder(folder);
    return null;
  } catch (thrown) {
    return {
      code: "CUS-D001",
      title: "The data folder cannot be used",
      detail: `${folder} cannot be made: ${thrown instanceof Error ? thrown.message : thrown}`,
      remedy: "Choose a folder that this account may make and write.",
    };
  }
}

async function composeInstance(store: Store, options: InstanceOptions): Promise<OpenedInstance> {
  const { dataFolder, clock, randomness } = options;
  const { instanceId, isDemonstration, schemaVersion } = await store.meta.facts();
  const hasSigned = (await store.ledger.latestCheckpoint()) !== null;
  const signer = openSigningKey(dataFolder, instanceId, randomness, hasSigned);
  const surroundings = options.surroundings ?? nothingAround;
  const { ceiling, evidenceMegabytes } = readSettings(dataFolder);
  const pipeline = createPipeline({ store, clock, randomness, signer, policy: housePolicy });
  const scenarios = startScenarioTeller();
  const whatIf = startWhatIfKeeper();
  const parts: InstanceParts = {
    store,
    pipeline,
    clock,
    randomness,
    sessionLimits: options.sessionLimits ?? (isDemonstration ? demonstrationLimits : usualSessionLimits),
    mailOut: options.mailOut ?? null,
    timeZone: surroundings.timeZone,
    scenarios,
    whatIf,
    firstSteps: startFirstStepsKeeper(),
    assessments: createAssessmentMemory(),
    documents: startDocumentEditor(),
    draftContents: keepRecent(16),
    baseModels: keepRecent(8),
    sealKeys: keepSealKeys(dataFolder, randomness),
    workKeyOf: keepBrowserKeys(dataFolder, randomness),
    sealer: startFileSealer(),
    concernSeal: keepConcernKey(dataFolder, randomness, await store.people.hasConcernTexts()),
    isDemonstration,
    ceiling,
    mostEvidenceBytes: evidenceMegabytes * 1_000_000,
    groupRecords: createRecordMemory(store.group),
    digester: startAssessmentDigester(),
    digests: keepRecent(2000),
    targetNames: keepRecent(2000),
  };
  await bindOldRowsOnce(parts);
  if (isDemonstration) await registerOldPersonsOnce(parts);
  await store.jobs.requeueAbandoned();
  const runner = startJobRunner(parts, options.assessModel ?? assessInWorker);
  runner.wake();
  const facts = { database: store.database, schemaVersion, isDemonstration, timeZone: surroundings.timeZone };
  const texts = startFileTexts(async (hash) => (await store.group.copiesOf(hash))[0]?.bytes ?? null);
  const records = createSearchedRecords(parts.groupRecords, store.group, texts);
  const searching: SearchParts = { searcher: startSearcher(), content: readSearchedContent, records };
  const beside: WorkBeside = {
    runner,
    searching,
    texts,
    keeper: startDraftKeeper(parts),
    tables: startTableReader(),
    printer: startPrinter(),
    surroundings,
  };
  return { parts, signer, instance: createInstance(parts, signer, beside, facts) };
}

/** What goes on beside the answering of requests. */
interface WorkBeside {
  readonly runner: JobRunner;
  readonly searching: SearchParts;
  readonly texts: FileTexts;
  readonly keeper: DraftKeeper;
  readonly tables: TableReader;
  readonly printer: Printer;
  readonly surroundings: Surroundings;
}

function createInstance(parts: InstanceParts, signer: LogSigner, beside: WorkBeside, facts: InstanceFacts): Instance {
  const { runner, searching, texts, keeper, tables, printer } = beside;
  const catalogue = readCatalogueContent();
  const contents = createContents(parts.store, catalogue);
  const drafts = createDrafts(parts);
  const shipped = readShippedRegistry();
  const publicWords = readPublicWords();
  const states = statesOf(shipped.states, parts.isDemonstration);
  const packWords = readPackWords();
  const letterheads = createLetterheads(parts, printer);
  return {
    facts,
    isHeld: async () => (await parts.store.witnesses.holds()).length > 0,
    workKeyOf: parts.workKeyOf,
    judge: (actor, action) => parts.pipeline.mayRead(actor, action),
    findSession: (token) => findSession(parts, token),
    listPersons: () => listPersons(parts),
    signIn: (personId) => signIn(parts, personId),
    signOut: (token) => signOut(parts, token),
    identity: createIdentity(parts),
    listFacilities: (actor) => listFacilities(parts, actor),
    ...createSights(parts),
    listVersions: (actor, facility) => listVersions(parts, actor, facility),
    storeModel: (actor, order) => storeModel(parts, actor, order),
    readTrend: (actor, facility) => readTrend(parts, actor, facility),
    exportFile: (actor, order) => exportFile(parts, actor, order),
    askExport: (actor, order) => askExport(parts, actor, order),
    exportByBreakGlass: (actor, order) => exportByBreakGlass(parts, actor, order),
    takeHistory: (actor, question, format) => takeHistory(parts, actor, question, format),
    askWhatIf: (actor, order) => askWhatIf(parts, actor, order),
    readWhatIfState: (actor, order) => readWhatIfState(parts, actor, order),
    firstSteps: createFirstSteps(parts),
    requestAssessment: (actor, facility, version) => orderAssessment(parts, runner, actor, { facility, version }),
    findWork: (actor, facility, version) => findWork(parts, actor, facility, version),
    readJob: (actor, job) => readJob(parts, actor, job),
    cancelJob: (actor, job) => cancelJob(parts, runner, actor, job),
    readLedger: (actor, page) => readLedger(parts, actor, page),
    readHistory: (actor, question) => readHistory(parts, actor, question),
    exportLedger: (actor, order) => exportLedgerExcerpt(parts, signer, actor, order),
    readHome: (actor) => readHome(parts, actor),
    readProgrammeWaits: (actor) => readProgrammeWaits(parts, contents, actor),
    readCheckpoint: (actor) => readCheckpoint(parts, signer, actor),
    proveInclusion: (actor, index, size) => proveEntry(parts, actor, index, size),
    witnesses: {
      askAcceptance: (actor, restoration, reason) => askAcceptance(parts, actor, restoration, reason),
      read: (actor) => readWitnesses(parts, signer, actor),
      checkpoints: (actor, limit) => readCheckpoints(parts, signer, actor, limit),
      request: (actor, witness) => makeWitnessRequest(parts, signer, actor, witness),
      bring: (actor, answer) => bringCosignature(parts, signer, actor, answer),
    },
    machines: createMachines(parts),
    mail: createMailDesk(parts, parts.mailOut),
    operation: createOperation(parts, signer, beside.surroundings),
    approvals: createApprovals(parts, signer),
    sharing: createSharing(parts),
    comments: createComments(parts),
    registry: createRegistry(parts, { ...shipped, states, reader: tables }),
    subscriptions: createSubscriptions(parts, { content: readNoteContent(), printer, letterheads, states }),
    culture: createCultureDesk(parts),
    groupOfProgramme: createGroupOfProgramme(parts),
    reliability: createReliability(parts, catalogue.catalogue),
    concerns: createConcernDesk(parts),
    programmes: createProgrammes(parts, {
      contents,
      reportWords: readReportWords(),
      planWords: readPlanWords(),
      words: publicWords,
      printer,
      letterheads,
    }),
    national: createNational(parts, contents),
    stateReports: createStateReports({ parts, content: catalogue, printer, words: publicWords, letterheads }),
    receivedReports: createReceivedReports({ parts, states }),
    group: createGroup({ parts, states, searching }),
    library: createLibrary({ parts, searching, texts }),
    recordTables: createRecordTables({ parts, states }, tables),
    meetings: createMeetings({ parts, states, printer, packWords, words: publicWords, letterheads }),
    feeds: createFeeds(parts, packWords),
    surveys: createSurveys(parts),
    exchange: createExchange(parts),
    letterheads,
    ownMeasures: createOwnMeasures(parts, catalogue),
    overlays: createOverlays(parts, catalogue, tables),
    publicDocuments: createPublicDocuments(printer),
    implementationReports: createReports({ parts, printer, words: publicWords, letterheads }),
    underlays: createUnderlays(parts),
    search: (actor, question) => search(parts, searching, actor, question),
    drafts,
    imports: createImports(drafts, tables),
    recordDisclosure: async (actor, order) => {
      await perform(parts, recordDisclosure, actor, { ...order, by: "custodiet assess" });
    },
    workDone: runner.idle,
    close: async () => {
      const working = [
        runner,
        keeper,
        parts.scenarios,
        parts.whatIf,
        parts.firstSteps,
        parts.documents,
        parts.digester,
        parts.sealer,
        searching.searcher,
        texts,
        tables,
        printer,
      ];
      await Promise.all(working.map((work) => work.close()));
      await parts.store.close();
    },
  };
}
