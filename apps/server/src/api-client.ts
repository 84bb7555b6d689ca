/** The OpenAPI document of the routes, and the types the web page is written against. */
import { buildApp } from "./app.ts";
import { readFrontDoor } from "./front-door-content.ts";
import type { Instance } from "./instance/instance.ts";

export interface GeneratedFile {
  readonly name: string;
  readonly text: string;
}

const header = "/** Generated from the server's routes by `npm run api-client`; changes made here are lost. */\n";

/** `openapi.json` and `schema.d.ts`. Builds the routes without an instance behind them: none is called. */
export async function generateApiClient(): Promise<readonly GeneratedFile[]> {
  const app = await buildApp({
    instance: instanceNobodyCalls,
    reader: refuse,
    frontDoor: readFrontDoor(),
    today: () => "",
    pagesFolder: "",
    requestsPerMinute: 1,
    log: () => undefined,
  });
  await app.ready();
  const document = app.swagger();
  await app.close();
  const json = `${JSON.stringify(document, null, 2)}\n`;
  // A tool for developers, and slow to load: only here.
  const { astToString, default: openapiTs } = await import("openapi-typescript");
  const types = astToString(await openapiTs(json));
  return [
    { name: "openapi.json", text: json },
    { name: "schema.d.ts", text: header + types },
  ];
}

const refuse = (): never => {
  throw new Error("The routes are only described here");
};

const instanceNobodyCalls: Instance = {
  facts: { database: "sqlite", schemaVersion: 0, isDemonstration: true },
  judge: refuse,
  findSession: refuse,
  listPersons: refuse,
  signIn: refuse,
  signOut: refuse,
  listFacilities: refuse,
  readModel: refuse,
  listVersions: refuse,
  storeModel: refuse,
  readAssessment: refuse,
  readScenario: refuse,
  exportModel: refuse,
  exportAssessment: refuse,
  askWhatIf: refuse,
  readWhatIfState: refuse,
  requestAssessment: refuse,
  findWork: refuse,
  readJob: refuse,
  cancelJob: refuse,
  readLedger: refuse,
  readHistory: refuse,
  readHome: refuse,
  readCheckpoint: refuse,
  proveInclusion: refuse,
  drafts: {
    list: refuse,
    read: refuse,
    record: refuse,
    begin: refuse,
    beginNew: refuse,
    edit: refuse,
    undo: refuse,
    redo: refuse,
    discard: refuse,
    restore: refuse,
    merge: refuse,
    propose: refuse,
    editors: refuse,
  },
  imports: { read: refuse, preview: refuse, accept: refuse },
  comments: { list: refuse, add: refuse, resolve: refuse, remove: refuse },
  underlays: { read: refuse, readPicture: refuse, store: refuse, place: refuse, remove: refuse },
  search: refuse,
  recordDisclosure: refuse,
  workDone: refuse,
  close: refuse,
};
