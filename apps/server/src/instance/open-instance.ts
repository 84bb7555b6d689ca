/** Opens an instance: its store, its key, its pipeline and its long work, behind one shape. */
import { type Clock, err, ok, type Randomness, type Result } from "@custodiet/core";
import { makeFolder, type OpenFault, openStore, type Store } from "@custodiet/store";
import { createPipeline, housePolicy, type LogSigner } from "@custodiet/trust";
import { recordDisclosure } from "../commands/record-disclosure.ts";
import { readSearchedContent } from "../search/content.ts";
import { startDocumentEditor } from "../work/document-editor.ts";
import { type DraftKeeper, startDraftKeeper } from "../work/draft-keeper.ts";
import { type AssessModel, assessInThread, type JobRunner, startJobRunner } from "../work/job-runner.ts";
import { startMissedCounter } from "../work/missed-counter.ts";
import { startScenarioTeller } from "../work/scenario-teller.ts";
import { startSearcher } from "../work/searcher.ts";
import { startTableReader, type TableReader } from "../work/table-reader.ts";
import { startWhatIfKeeper } from "../work/what-if-keeper.ts";
import { createAssessmentMemory } from "./assessment-memory.ts";
import { cancelJob, findWork, orderAssessment, readAssessment, readJob } from "./assessments.ts";
import { bindOldRowsOnce } from "./bind-old-rows.ts";
import { createComments } from "./comments.ts";
import { createDrafts } from "./drafts/create-drafts.ts";
import { exportAssessment, exportModel } from "./exports.ts";
import { listFacilities, listVersions, readModel, storeModel } from "./facilities.ts";
import { readHistory } from "./history.ts";
import { readHome } from "./home/read-home.ts";
import { createImports } from "./imports.ts";
import type { Instance, InstanceFacts } from "./instance.ts";
import { proveEntry, readCheckpoint, readLedger } from "./ledger.ts";
import { type InstanceParts, perform } from "./parts.ts";
import { findSession, listPersons, signIn, signOut } from "./people.ts";
import { keepRecent } from "./recent.ts";
import { readScenario } from "./scenarios.ts";
import { type SearchParts, search } from "./search.ts";
import { openSigningKey } from "./signing-key.ts";
import { createUnderlays } from "./underlays.ts";
import { askWhatIf, readWhatIfState } from "./what-if.ts";

export interface InstanceOptions {
  /** Holds the signing key, and the embedded database where there is no URL. */
  readonly dataFolder: string;
  /** PostgreSQL; `null`: the embedded database. */
  readonly databaseUrl: string | null;
  readonly purposeIfNew: "demonstration" | "real";
  readonly clock: Clock;
  readonly randomness: Randomness;
  /** How assessments are computed; a test may hold one up. */
  readonly assessModel?: AssessModel;
}

/** An open instance, and what the composition of the server needs beside it. */
export interface OpenedInstance {
  readonly instance: Instance;
  readonly parts: InstanceParts;
}

/** Opens what is there or makes it. Throws `StartFault` for the key. */
export async function openInstance(options: InstanceOptions): Promise<Result<OpenedInstance, OpenFault>> {
  const { dataFolder, databaseUrl, purposeIfNew, clock, randomness } = options;
  const place = databaseUrl === null ? { dataFolder } : { databaseUrl };
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
  const signer = openSigningKey(dataFolder, instanceId, randomness);
  const pipeline = createPipeline({ store, clock, randomness, signer, policy: housePolicy });
  const scenarios = startScenarioTeller();
  const whatIf = startWhatIfKeeper();
  const parts: InstanceParts = {
    store,
    pipeline,
    clock,
    randomness,
    scenarios,
    whatIf,
    assessments: createAssessmentMemory(),
    documents: startDocumentEditor(),
    draftContents: keepRecent(16),
    baseModels: keepRecent(8),
    counter: startMissedCounter(),
    missedCounts: keepRecent(2000),
  };
  await bindOldRowsOnce(parts);
  await store.jobs.requeueAbandoned();
  const runner = startJobRunner(parts, options.assessModel ?? assessInThread);
  runner.wake();
  const facts = { database: store.database, schemaVersion, isDemonstration };
  const searching: SearchParts = { searcher: startSearcher(), content: readSearchedContent };
  const beside: WorkBeside = { runner, searching, keeper: startDraftKeeper(parts), tables: startTableReader() };
  return { parts, instance: createInstance(parts, signer, beside, facts) };
}

/** What goes on beside the answering of requests. */
interface WorkBeside {
  readonly runner: JobRunner;
  readonly searching: SearchParts;
  readonly keeper: DraftKeeper;
  readonly tables: TableReader;
}

function createInstance(parts: InstanceParts, signer: LogSigner, beside: WorkBeside, facts: InstanceFacts): Instance {
  const { runner, searching, keeper, tables } = beside;
  const drafts = createDrafts(parts);
  return {
    facts,
    judge: (actor, action) => parts.pipeline.mayRead(actor, action),
    findSession: (token) => findSession(parts, token),
    listPersons: () => listPersons(parts),
    signIn: (personId) => signIn(parts, personId),
    signOut: (token) => signOut(parts, token),
    listFacilities: (actor) => listFacilities(parts, actor),
    readModel: (actor, facility, version) => readModel(parts, actor, facility, version),
    listVersions: (actor, facility) => listVersions(parts, actor, facility),
    storeModel: (actor, order) => storeModel(parts, actor, order),
    readAssessment: (actor, facility) => readAssessment(parts, actor, facility),
    readScenario: (actor, facility, scenario) => readScenario(parts, actor, facility, scenario),
    exportModel: (actor, order) => exportModel(parts, actor, order),
    exportAssessment: (actor, order) => exportAssessment(parts, actor, order),
    askWhatIf: (actor, order) => askWhatIf(parts, actor, order),
    readWhatIfState: (actor, order) => readWhatIfState(parts, actor, order),
    requestAssessment: (actor, facility) => orderAssessment(parts, runner, actor, facility),
    findWork: (actor, facility) => findWork(parts, actor, facility),
    readJob: (actor, job) => readJob(parts, actor, job),
    cancelJob: (actor, job) => cancelJob(parts, runner, actor, job),
    readLedger: (actor, page) => readLedger(parts, actor, page),
    readHistory: (actor, question) => readHistory(parts, actor, question),
    readHome: (actor) => readHome(parts, actor),
    readCheckpoint: (actor) => readCheckpoint(parts, signer, actor),
    proveInclusion: (actor, index) => proveEntry(parts, actor, index),
    comments: createComments(parts),
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
        parts.documents,
        parts.counter,
        searching.searcher,
        tables,
      ];
      await Promise.all(working.map((work) => work.close()));
      await parts.store.close();
    },
  };
}
