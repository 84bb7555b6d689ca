/** The OpenAPI document of the routes, and the types the web page is written against. */
import { buildApp } from "./app.ts";
import { readFrontDoor } from "./front-door-content.ts";
import { usualLimits } from "./http/limits.ts";
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
    nowMs: () => 0,
    pagesFolder: "",
    reach: { isTls: false, names: [] },
    limits: usualLimits,
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
  facts: { database: "sqlite", schemaVersion: 0, isDemonstration: true, timeZone: "UTC" },
  isHeld: refuse,
  workKeyOf: refuse,
  judge: refuse,
  findSession: refuse,
  listPersons: refuse,
  signIn: refuse,
  signOut: refuse,
  identity: {
    facts: refuse,
    offerEnrolment: refuse,
    enrol: refuse,
    offerSignIn: refuse,
    signIn: refuse,
    beginAtProvider: refuse,
    signInAtProvider: refuse,
    signInByCard: refuse,
    offerConfirmation: refuse,
    confirm: refuse,
    offerAuthenticator: refuse,
    addAuthenticator: refuse,
    listAuthenticators: refuse,
    revokeAuthenticator: refuse,
    endedByOthers: refuse,
    endSessionsOf: refuse,
    listSessions: refuse,
    endSession: refuse,
    askChange: refuse,
    carryOutChange: refuse,
    listPeople: refuse,
  },
  listFacilities: refuse,
  readModel: refuse,
  listVersions: refuse,
  storeModel: refuse,
  readAssessment: refuse,
  readScenario: refuse,
  exportFile: refuse,
  askExport: refuse,
  exportByBreakGlass: refuse,
  askWhatIf: refuse,
  readWhatIfState: refuse,
  firstSteps: { start: refuse, read: refuse, stop: refuse },
  requestAssessment: refuse,
  findWork: refuse,
  readTrend: refuse,
  readJob: refuse,
  cancelJob: refuse,
  readLedger: refuse,
  readHistory: refuse,
  exportLedger: refuse,
  takeHistory: refuse,
  readHome: refuse,
  readCheckpoint: refuse,
  proveInclusion: refuse,
  witnesses: { read: refuse, checkpoints: refuse, request: refuse, bring: refuse, askAcceptance: refuse },
  meetings: {
    find: refuse,
    planCarryOver: refuse,
    carryOver: refuse,
    draftMinutes: refuse,
    calendar: refuse,
    previewPack: refuse,
    pack: refuse,
  },
  surveys: { results: refuse, take: refuse },
  implementationReports: { preview: refuse, take: refuse },
  exchange: { experts: refuse, board: refuse, reports: refuse, takeReports: refuse },
  feeds: { find: refuse, make: refuse, revoke: refuse, read: refuse },
  group: {
    list: refuse,
    find: refuse,
    create: refuse,
    act: refuse,
    ask: refuse,
    reminders: refuse,
    home: refuse,
    parties: refuse,
    previewExport: refuse,
    exportFile: refuse,
    keepFile: refuse,
    readFile: refuse,
  },
  registry: {
    ask: refuse,
    facts: refuse,
    record: refuse,
    readTable: refuse,
    acceptTable: refuse,
    retract: refuse,
    proposals: refuse,
    decide: refuse,
  },
  programmes: {
    content: refuse,
    list: refuse,
    facilitiesWithout: refuse,
    begin: refuse,
    read: refuse,
    waitingExemptions: refuse,
    record: refuse,
    review: refuse,
    rescope: refuse,
    askExemption: refuse,
    report: refuse,
    table: refuse,
  },
  subscriptions: {
    list: refuse,
    read: refuse,
    begin: refuse,
    compose: refuse,
    draft: refuse,
    print: refuse,
    printKept: refuse,
    askClearing: refuse,
    take: refuse,
    correct: refuse,
    evidence: refuse,
  },
  drafts: {
    list: refuse,
    read: refuse,
    record: refuse,
    begin: refuse,
    beginNew: refuse,
    beginCopy: refuse,
    edit: refuse,
    undo: refuse,
    redo: refuse,
    discard: refuse,
    restore: refuse,
    thrownAway: refuse,
    merge: refuse,
    propose: refuse,
    editors: refuse,
  },
  library: { find: refuse },
  recordTables: { read: refuse, accept: refuse },
  sharing: {
    rosters: refuse,
    rosterFile: refuse,
    askNextRoster: refuse,
    bringRoster: refuse,
    files: refuse,
    file: refuse,
    choices: refuse,
    preview: refuse,
    askSend: refuse,
    take: refuse,
    receive: refuse,
    open: refuse,
  },
  imports: { read: refuse, preview: refuse, accept: refuse },
  mail: { read: refuse, ask: refuse, confirm: refuse, end: refuse, chooseReminders: refuse },
  operation: { read: refuse },
  machines: { list: refuse, ask: refuse, carryOut: refuse, revoke: refuse, admit: refuse },
  approvals: {
    inbox: refuse,
    read: refuse,
    decide: refuse,
    toCarry: refuse,
    bring: refuse,
    withdraw: refuse,
    carryOut: refuse,
    review: refuse,
    addSimulatedKey: refuse,
  },
  comments: { list: refuse, add: refuse, resolve: refuse, remove: refuse },
  underlays: { read: refuse, readPicture: refuse, store: refuse, place: refuse, remove: refuse },
  search: refuse,
  recordDisclosure: refuse,
  workDone: refuse,
  close: refuse,
};
