import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { sessionQuery } from "../api/queries.ts";
import { queryClient } from "../api/query-client.ts";
import { NotFound } from "../shell/not-found.tsx";
import { PageFault } from "../shell/page-fault.tsx";
import { Shell } from "../shell/shell.tsx";
import {
  readBoardSearch,
  readCatalogueSearch,
  readCertificateSearch,
  readCompareSearch,
  readDocumentsSearch,
  readExpertsSearch,
  readFacilitySearch,
  readGroupSearch,
  readLedgerSearch,
  readLibrarySearch,
  readPlanSearch,
  readProgrammeTrendSearch,
  readRapidSearch,
  readRecordSearch,
  readRegistrySearch,
  readScenarioSearch,
  readSignInSearch,
  readTrendsSearch,
  readWordsSearch,
} from "./search.ts";

/** What the browser keeps is sealed by a key of the session: pages that keep something begin when it is there. */
async function knowWhoIsHere(): Promise<void> {
  await queryClient.ensureQueryData(sessionQuery).catch(() => undefined);
}

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: PageFault });

const entrance = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: lazyRouteComponent(() => import("../home/entrance.tsx"), "Entrance"),
});

const frontDoor = createRoute({
  getParentRoute: () => root,
  path: "/infcirc-908",
  component: lazyRouteComponent(() => import("../front-door/front-door.tsx"), "FrontDoor"),
});

const registry = createRoute({
  getParentRoute: () => root,
  path: "/registry",
  validateSearch: readRegistrySearch,
  component: lazyRouteComponent(() => import("../registry/registry-page.tsx"), "RegistryPage"),
});

const subscribe = createRoute({
  getParentRoute: () => root,
  path: "/subscribe",
  component: lazyRouteComponent(() => import("../subscription/subscribe-page.tsx"), "SubscribePage"),
});

const subscription = createRoute({
  getParentRoute: () => root,
  path: "/subscribe/$subscription",
  component: lazyRouteComponent(() => import("../subscription/subscription-page.tsx"), "SubscriptionPage"),
});

const note = createRoute({
  getParentRoute: () => root,
  path: "/subscribe/$subscription/notes/$addressee",
  component: lazyRouteComponent(() => import("../subscription/note-page.tsx"), "NotePage"),
});

const group = createRoute({
  getParentRoute: () => root,
  path: "/group",
  component: lazyRouteComponent(() => import("../group/group-page.tsx"), "GroupPage"),
});

const groupTrends = createRoute({
  getParentRoute: () => root,
  path: "/group/trends",
  validateSearch: readTrendsSearch,
  component: lazyRouteComponent(() => import("../group/work/trends/trends-page.tsx"), "TrendsPage"),
});

const groupExperts = createRoute({
  getParentRoute: () => root,
  path: "/group/experts",
  validateSearch: readExpertsSearch,
  component: lazyRouteComponent(() => import("../group/exchange/experts-page.tsx"), "ExpertsPage"),
});

const groupBoard = createRoute({
  getParentRoute: () => root,
  path: "/group/board",
  validateSearch: readBoardSearch,
  component: lazyRouteComponent(() => import("../group/exchange/board-page.tsx"), "BoardPage"),
});

const groupLibrary = createRoute({
  getParentRoute: () => root,
  path: "/group/library",
  validateSearch: readLibrarySearch,
  component: lazyRouteComponent(() => import("../group/library/library-page.tsx"), "LibraryPage"),
});

const groupPledges = createRoute({
  getParentRoute: () => root,
  path: "/group/pledges",
  component: lazyRouteComponent(() => import("../group/outreach/pledges-page.tsx"), "PledgesPage"),
});

const groupVisits = createRoute({
  getParentRoute: () => root,
  path: "/group/visits",
  component: lazyRouteComponent(() => import("../group/outreach/visits-page.tsx"), "VisitsPage"),
});

const groupReports = createRoute({
  getParentRoute: () => root,
  path: "/group/reports",
  component: lazyRouteComponent(() => import("../group/exchange/reports-page.tsx"), "ReportsPage"),
});

const letterheads = createRoute({
  getParentRoute: () => root,
  path: "/letterheads",
  component: lazyRouteComponent(() => import("../letterhead/letterheads-page.tsx"), "LetterheadsPage"),
});

const groupKind = createRoute({
  getParentRoute: () => root,
  path: "/group/$kind",
  validateSearch: readGroupSearch,
  component: lazyRouteComponent(() => import("../group/record-list.tsx"), "RecordListPage"),
});

const groupNew = createRoute({
  getParentRoute: () => root,
  path: "/group/$kind/new",
  component: lazyRouteComponent(() => import("../group/new-record.tsx"), "NewRecordPage"),
});

const groupTable = createRoute({
  getParentRoute: () => root,
  path: "/group/$kind/table",
  component: lazyRouteComponent(() => import("../group/table/record-table-page.tsx"), "RecordTablePage"),
});

const groupRecord = createRoute({
  getParentRoute: () => root,
  path: "/group/$kind/$record",
  validateSearch: readRecordSearch,
  component: lazyRouteComponent(() => import("../group/record-page.tsx"), "RecordPage"),
});

const programmes = createRoute({
  getParentRoute: () => root,
  path: "/programme",
  component: lazyRouteComponent(() => import("../programme/programmes-page.tsx"), "ProgrammesPage"),
});

const measureCatalogue = createRoute({
  getParentRoute: () => root,
  path: "/programme/catalogue",
  validateSearch: readCatalogueSearch,
  component: lazyRouteComponent(() => import("../programme/catalogue-page.tsx"), "CataloguePage"),
});

const programme = createRoute({
  getParentRoute: () => root,
  path: "/programme/$programme",
  component: lazyRouteComponent(() => import("../programme/programme-page.tsx"), "ProgrammePage"),
});

const rapidAssessment = createRoute({
  getParentRoute: () => root,
  path: "/programme/$programme/rapid",
  validateSearch: readRapidSearch,
  component: lazyRouteComponent(() => import("../programme/rapid-page.tsx"), "RapidPage"),
});

const cultureSurveys = createRoute({
  getParentRoute: () => root,
  path: "/programme/$programme/surveys",
  component: lazyRouteComponent(() => import("../culture/surveys-page.tsx"), "SurveysPage"),
});

const cultureSurvey = createRoute({
  getParentRoute: () => root,
  path: "/programme/$programme/surveys/$survey",
  component: lazyRouteComponent(() => import("../culture/survey-page.tsx"), "SurveyPage"),
});

const programmeDocuments = createRoute({
  getParentRoute: () => root,
  path: "/programme/$programme/documents",
  validateSearch: readDocumentsSearch,
  component: lazyRouteComponent(() => import("../programme/documents-page.tsx"), "DocumentsPage"),
});

const insiderGroup = createRoute({
  getParentRoute: () => root,
  path: "/programme/$programme/group",
  component: lazyRouteComponent(() => import("../insider-group/group-page.tsx"), "InsiderGroupPage"),
});

const reliability = createRoute({
  getParentRoute: () => root,
  path: "/programme/$programme/reliability",
  component: lazyRouteComponent(() => import("../reliability/reliability-page.tsx"), "ReliabilityPage"),
});

const concerns = createRoute({
  getParentRoute: () => root,
  path: "/programme/$programme/concerns",
  component: lazyRouteComponent(() => import("../concerns/concerns-page.tsx"), "ConcernsPage"),
});

const programmePlan = createRoute({
  getParentRoute: () => root,
  path: "/programme/$programme/plan",
  validateSearch: readPlanSearch,
  component: lazyRouteComponent(() => import("../plan/plan-page.tsx"), "PlanPage"),
});

const programmeMeasure = createRoute({
  getParentRoute: () => root,
  path: "/programme/$programme/measures/$measure",
  component: lazyRouteComponent(() => import("../programme/measure-page.tsx"), "MeasurePage"),
});

const nationalView = createRoute({
  getParentRoute: () => root,
  path: "/programme/national/facilities",
  component: lazyRouteComponent(() => import("../programme/national-page.tsx"), "NationalPage"),
});

const inspections = createRoute({
  getParentRoute: () => root,
  path: "/programme/national/inspections",
  component: lazyRouteComponent(() => import("../programme/inspections-page.tsx"), "InspectionsPage"),
});

const programmeScope = createRoute({
  getParentRoute: () => root,
  path: "/programme/$programme/scope",
  component: lazyRouteComponent(() => import("../programme-scope/scope-page.tsx"), "ScopePage"),
});

const programmeTrend = createRoute({
  getParentRoute: () => root,
  path: "/programme/$programme/trend",
  validateSearch: readProgrammeTrendSearch,
  component: lazyRouteComponent(() => import("../programme-trend/trend-page.tsx"), "TrendPage"),
});

const stateReport = createRoute({
  getParentRoute: () => root,
  path: "/programme/national/report",
  component: lazyRouteComponent(() => import("../state-report/report-page.tsx"), "StateReportPage"),
});

const sendStateReport = createRoute({
  getParentRoute: () => root,
  path: "/programme/national/report/send",
  component: lazyRouteComponent(() => import("../state-report/send-page.tsx"), "SendReportPage"),
});

const sendLevels = createRoute({
  getParentRoute: () => root,
  path: "/programme/$programme/send",
  component: lazyRouteComponent(() => import("../programme/send-levels-page.tsx"), "SendLevelsPage"),
});

const home = createRoute({
  getParentRoute: () => root,
  path: "/home",
  component: lazyRouteComponent(() => import("../home/home.tsx"), "Home"),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: readSignInSearch,
  component: lazyRouteComponent(() => import("../sign-in/sign-in.tsx"), "SignIn"),
});

const fromProvider = createRoute({
  getParentRoute: () => root,
  path: "/sign-in/provider",
  component: lazyRouteComponent(() => import("../sign-in/from-provider.tsx"), "FromProvider"),
});

const byCertificate = createRoute({
  getParentRoute: () => root,
  path: "/sign-in/certificate",
  validateSearch: readCertificateSearch,
  component: lazyRouteComponent(() => import("../sign-in/by-certificate.tsx"), "ByCertificate"),
});

const enrol = createRoute({
  getParentRoute: () => root,
  path: "/enrol",
  component: lazyRouteComponent(() => import("../identity/enrol-page.tsx"), "EnrolPage"),
});

const account = createRoute({
  getParentRoute: () => root,
  path: "/account",
  component: lazyRouteComponent(() => import("../people/account-page.tsx"), "AccountPage"),
});

const rights = createRoute({
  getParentRoute: () => root,
  path: "/rights",
  component: lazyRouteComponent(() => import("../people/rights-page.tsx"), "RightsPage"),
});

const people = createRoute({
  getParentRoute: () => root,
  path: "/people",
  component: lazyRouteComponent(() => import("../people/people-page.tsx"), "PeoplePage"),
});

const machines = createRoute({
  getParentRoute: () => root,
  path: "/machines",
  component: lazyRouteComponent(() => import("../machines/machines-page.tsx"), "MachinesPage"),
});

const operation = createRoute({
  getParentRoute: () => root,
  path: "/operation",
  component: lazyRouteComponent(() => import("../operation/operation-page.tsx"), "OperationPage"),
});

const apiReference = createRoute({
  getParentRoute: () => root,
  path: "/interface",
  component: lazyRouteComponent(() => import("../api-reference/api-reference.tsx"), "ApiReference"),
});

const search = createRoute({
  getParentRoute: () => root,
  path: "/search",
  validateSearch: readWordsSearch,
  component: lazyRouteComponent(() => import("../search/search-page.tsx"), "SearchPage"),
});

const facilities = createRoute({
  getParentRoute: () => root,
  path: "/facilities",
  component: lazyRouteComponent(() => import("../facilities/facilities.tsx"), "Facilities"),
});

const newFacility = createRoute({
  getParentRoute: () => root,
  path: "/facilities/new",
  component: lazyRouteComponent(() => import("../facilities/new/new-facility.tsx"), "NewFacility"),
});

const questionnaire = createRoute({
  getParentRoute: () => root,
  path: "/facilities/new/$kind",
  beforeLoad: knowWhoIsHere,
  component: lazyRouteComponent(() => import("../facilities/new/questionnaire.tsx"), "Questionnaire"),
});

const facility = createRoute({
  getParentRoute: () => root,
  path: "/facilities/$facility",
  beforeLoad: knowWhoIsHere,
  validateSearch: readFacilitySearch,
  component: lazyRouteComponent(() => import("../facility/facility.tsx"), "Facility"),
});

const scenario = createRoute({
  getParentRoute: () => root,
  path: "/facilities/$facility/scenarios/$role/$act/$target/$mode",
  beforeLoad: knowWhoIsHere,
  validateSearch: readScenarioSearch,
  component: lazyRouteComponent(() => import("../scenario/scenario.tsx"), "Scenario"),
});

const compare = createRoute({
  getParentRoute: () => root,
  path: "/compare",
  validateSearch: readCompareSearch,
  component: lazyRouteComponent(() => import("../compare/compare.tsx"), "Compare"),
});

const importTable = createRoute({
  getParentRoute: () => root,
  path: "/facilities/$facility/import",
  beforeLoad: knowWhoIsHere,
  component: lazyRouteComponent(() => import("../import/import-page.tsx"), "ImportPage"),
});

const approvals = createRoute({
  getParentRoute: () => root,
  path: "/approvals",
  component: lazyRouteComponent(() => import("../approvals/approvals-page.tsx"), "ApprovalsPage"),
});

const approval = createRoute({
  getParentRoute: () => root,
  path: "/approvals/$approval",
  component: lazyRouteComponent(() => import("../approvals/approval-page.tsx"), "ApprovalPage"),
});

const share = createRoute({
  getParentRoute: () => root,
  path: "/share",
  component: lazyRouteComponent(() => import("../share/files-page.tsx"), "SharePage"),
});

const shareRosters = createRoute({
  getParentRoute: () => root,
  path: "/share/rosters",
  component: lazyRouteComponent(() => import("../share/rosters-page.tsx"), "RostersPage"),
});

const sealedFile = createRoute({
  getParentRoute: () => root,
  path: "/share/files/$file",
  component: lazyRouteComponent(() => import("../share/file-page.tsx"), "SealedFilePage"),
});

const send = createRoute({
  getParentRoute: () => root,
  path: "/share/send/$facility",
  component: lazyRouteComponent(() => import("../share/send-page.tsx"), "SendPage"),
});

const ledger = createRoute({
  getParentRoute: () => root,
  path: "/ledger",
  validateSearch: readLedgerSearch,
  component: lazyRouteComponent(() => import("../ledger/ledger.tsx"), "Ledger"),
});

const glossary = createRoute({
  getParentRoute: () => root,
  path: "/glossary",
  component: lazyRouteComponent(() => import("../glossary/glossary.tsx"), "Glossary"),
});

const help = createRoute({
  getParentRoute: () => root,
  path: "/help",
  component: lazyRouteComponent(() => import("../help/help-index.tsx"), "HelpIndex"),
});

const helpTopic = createRoute({
  getParentRoute: () => root,
  path: "/help/$topic",
  component: lazyRouteComponent(() => import("../help/help-topic.tsx"), "HelpTopic"),
});

const accessibility = createRoute({
  getParentRoute: () => root,
  path: "/accessibility",
  component: lazyRouteComponent(() => import("../help/help-topic.tsx"), "AccessibilityStatement"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    entrance,
    frontDoor,
    registry,
    letterheads,
    subscribe,
    subscription,
    note,
    group,
    groupTrends,
    groupExperts,
    groupBoard,
    groupLibrary,
    groupPledges,
    groupVisits,
    groupReports,
    groupKind,
    groupNew,
    groupTable,
    groupRecord,
    programmes,
    measureCatalogue,
    programme,
    rapidAssessment,
    cultureSurveys,
    insiderGroup,
    reliability,
    concerns,
    cultureSurvey,
    programmeDocuments,
    programmePlan,
    programmeMeasure,
    nationalView,
    programmeScope,
    programmeTrend,
    stateReport,
    sendStateReport,
    inspections,
    sendLevels,
    home,
    search,
    signIn,
    fromProvider,
    byCertificate,
    enrol,
    account,
    rights,
    people,
    machines,
    operation,
    apiReference,
    facilities,
    newFacility,
    questionnaire,
    facility,
    scenario,
    compare,
    importTable,
    approvals,
    approval,
    share,
    shareRosters,
    sealedFile,
    send,
    ledger,
    glossary,
    help,
    helpTopic,
    accessibility,
  ]),
  defaultPreload: "intent",
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
