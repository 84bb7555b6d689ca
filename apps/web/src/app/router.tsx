import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { assessmentQuery, facilityQuery, sessionQuery } from "../api/queries.ts";
import { queryClient } from "../api/query-client.ts";
import { withTexts } from "../i18n/texts-here.ts";
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

/** A page is fetched when it is gone to, with its texts. */
const page = <Module extends Record<string, unknown>, Name extends keyof Module & string>(
  load: () => Promise<Module>,
  name: Name,
) => lazyRouteComponent(withTexts(load), name);

/**
 * What the browser keeps is sealed by a key of the session: pages that keep something begin when it is there. As a
 * loader it is waited for while the page's files come.
 */
async function knowWhoIsHere(): Promise<void> {
  await queryClient.ensureQueryData(sessionQuery).catch(() => undefined);
}

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: PageFault });

const entrance = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: page(() => import("../home/entrance.tsx"), "Entrance"),
});

const frontDoor = createRoute({
  getParentRoute: () => root,
  path: "/infcirc-908",
  component: page(() => import("../front-door/front-door.tsx"), "FrontDoor"),
});

const registry = createRoute({
  getParentRoute: () => root,
  path: "/registry",
  validateSearch: readRegistrySearch,
  component: page(() => import("../registry/registry-page.tsx"), "RegistryPage"),
});

const subscribe = createRoute({
  getParentRoute: () => root,
  path: "/subscribe",
  component: page(() => import("../subscription/subscribe-page.tsx"), "SubscribePage"),
});

const subscription = createRoute({
  getParentRoute: () => root,
  path: "/subscribe/$subscription",
  component: page(() => import("../subscription/subscription-page.tsx"), "SubscriptionPage"),
});

const note = createRoute({
  getParentRoute: () => root,
  path: "/subscribe/$subscription/notes/$addressee",
  component: page(() => import("../subscription/note-page.tsx"), "NotePage"),
});

const group = createRoute({
  getParentRoute: () => root,
  path: "/group",
  component: page(() => import("../group/group-page.tsx"), "GroupPage"),
});

const groupTrends = createRoute({
  getParentRoute: () => root,
  path: "/group/trends",
  validateSearch: readTrendsSearch,
  component: page(() => import("../group/work/trends/trends-page.tsx"), "TrendsPage"),
});

const groupExperts = createRoute({
  getParentRoute: () => root,
  path: "/group/experts",
  validateSearch: readExpertsSearch,
  component: page(() => import("../group/exchange/experts-page.tsx"), "ExpertsPage"),
});

const groupBoard = createRoute({
  getParentRoute: () => root,
  path: "/group/board",
  validateSearch: readBoardSearch,
  component: page(() => import("../group/exchange/board-page.tsx"), "BoardPage"),
});

const groupLibrary = createRoute({
  getParentRoute: () => root,
  path: "/group/library",
  validateSearch: readLibrarySearch,
  component: page(() => import("../group/library/library-page.tsx"), "LibraryPage"),
});

const groupPledges = createRoute({
  getParentRoute: () => root,
  path: "/group/pledges",
  component: page(() => import("../group/outreach/pledges-page.tsx"), "PledgesPage"),
});

const groupVisits = createRoute({
  getParentRoute: () => root,
  path: "/group/visits",
  component: page(() => import("../group/outreach/visits-page.tsx"), "VisitsPage"),
});

const groupReports = createRoute({
  getParentRoute: () => root,
  path: "/group/reports",
  component: page(() => import("../group/exchange/reports-page.tsx"), "ReportsPage"),
});

const letterheads = createRoute({
  getParentRoute: () => root,
  path: "/letterheads",
  component: page(() => import("../letterhead/letterheads-page.tsx"), "LetterheadsPage"),
});

const groupKind = createRoute({
  getParentRoute: () => root,
  path: "/group/$kind",
  validateSearch: readGroupSearch,
  component: page(() => import("../group/record-list.tsx"), "RecordListPage"),
});

const groupNew = createRoute({
  getParentRoute: () => root,
  path: "/group/$kind/new",
  component: page(() => import("../group/new-record.tsx"), "NewRecordPage"),
});

const groupTable = createRoute({
  getParentRoute: () => root,
  path: "/group/$kind/table",
  component: page(() => import("../group/table/record-table-page.tsx"), "RecordTablePage"),
});

const groupRecord = createRoute({
  getParentRoute: () => root,
  path: "/group/$kind/$record",
  validateSearch: readRecordSearch,
  component: page(() => import("../group/record-page.tsx"), "RecordPage"),
});

const programmes = createRoute({
  getParentRoute: () => root,
  path: "/programme",
  component: page(() => import("../programme/programmes-page.tsx"), "ProgrammesPage"),
});

const measureCatalogue = createRoute({
  getParentRoute: () => root,
  path: "/programme/catalogue",
  validateSearch: readCatalogueSearch,
  component: page(() => import("../programme/catalogue-page.tsx"), "CataloguePage"),
});

const ownMeasures = createRoute({
  getParentRoute: () => root,
  path: "/programme/own",
  component: lazyRouteComponent(() => import("../own-measures/own-measures-page.tsx"), "OwnMeasuresPage"),
});

const ownFrameworks = createRoute({
  getParentRoute: () => root,
  path: "/programme/frameworks",
  component: lazyRouteComponent(() => import("../own-measures/frameworks-page.tsx"), "FrameworksPage"),
});

const overlayTexts = createRoute({
  getParentRoute: () => root,
  path: "/programme/overlays",
  component: page(() => import("../overlays/overlays-page.tsx"), "OverlaysPage"),
});

const newOwnMeasure = createRoute({
  getParentRoute: () => root,
  path: "/programme/own/new",
  component: lazyRouteComponent(() => import("../own-measures/own-measure-page.tsx"), "NewOwnMeasurePage"),
});

const importOwnMeasures = createRoute({
  getParentRoute: () => root,
  path: "/programme/own/import",
  component: lazyRouteComponent(() => import("../own-measures/import-page.tsx"), "ImportOwnPage"),
});

const ownMeasure = createRoute({
  getParentRoute: () => root,
  path: "/programme/own/$measure",
  component: lazyRouteComponent(() => import("../own-measures/own-measure-page.tsx"), "OwnMeasurePage"),
});

const programme = createRoute({
  getParentRoute: () => root,
  path: "/programme/$programme",
  component: page(() => import("../programme/programme-page.tsx"), "ProgrammePage"),
});

const rapidAssessment = createRoute({
  getParentRoute: () => root,
  path: "/programme/$programme/rapid",
  validateSearch: readRapidSearch,
  component: page(() => import("../programme/rapid-page.tsx"), "RapidPage"),
});

const cultureSurveys = createRoute({
  getParentRoute: () => root,
  path: "/programme/$programme/surveys",
  component: page(() => import("../culture/surveys-page.tsx"), "SurveysPage"),
});

const cultureSurvey = createRoute({
  getParentRoute: () => root,
  path: "/programme/$programme/surveys/$survey",
  component: page(() => import("../culture/survey-page.tsx"), "SurveyPage"),
});

const programmeDocuments = createRoute({
  getParentRoute: () => root,
  path: "/programme/$programme/documents",
  validateSearch: readDocumentsSearch,
  component: page(() => import("../programme/documents-page.tsx"), "DocumentsPage"),
});

const insiderGroup = createRoute({
  getParentRoute: () => root,
  path: "/programme/$programme/group",
  component: page(() => import("../insider-group/group-page.tsx"), "InsiderGroupPage"),
});

const reliability = createRoute({
  getParentRoute: () => root,
  path: "/programme/$programme/reliability",
  component: page(() => import("../reliability/reliability-page.tsx"), "ReliabilityPage"),
});

const concerns = createRoute({
  getParentRoute: () => root,
  path: "/programme/$programme/concerns",
  component: page(() => import("../concerns/concerns-page.tsx"), "ConcernsPage"),
});

const programmePlan = createRoute({
  getParentRoute: () => root,
  path: "/programme/$programme/plan",
  validateSearch: readPlanSearch,
  component: page(() => import("../plan/plan-page.tsx"), "PlanPage"),
});

const programmeMeasure = createRoute({
  getParentRoute: () => root,
  path: "/programme/$programme/measures/$measure",
  component: page(() => import("../programme/measure-page.tsx"), "MeasurePage"),
});

const nationalView = createRoute({
  getParentRoute: () => root,
  path: "/programme/national/facilities",
  component: page(() => import("../programme/national-page.tsx"), "NationalPage"),
});

const inspections = createRoute({
  getParentRoute: () => root,
  path: "/programme/national/inspections",
  component: page(() => import("../programme/inspections-page.tsx"), "InspectionsPage"),
});

const programmeScope = createRoute({
  getParentRoute: () => root,
  path: "/programme/$programme/scope",
  component: page(() => import("../programme-scope/scope-page.tsx"), "ScopePage"),
});

const programmeTrend = createRoute({
  getParentRoute: () => root,
  path: "/programme/$programme/trend",
  validateSearch: readProgrammeTrendSearch,
  component: page(() => import("../programme-trend/trend-page.tsx"), "TrendPage"),
});

const stateReport = createRoute({
  getParentRoute: () => root,
  path: "/programme/national/report",
  component: page(() => import("../state-report/report-page.tsx"), "StateReportPage"),
});

const sendStateReport = createRoute({
  getParentRoute: () => root,
  path: "/programme/national/report/send",
  component: page(() => import("../state-report/send-page.tsx"), "SendReportPage"),
});

const sendLevels = createRoute({
  getParentRoute: () => root,
  path: "/programme/$programme/send",
  component: page(() => import("../programme/send-levels-page.tsx"), "SendLevelsPage"),
});

const home = createRoute({
  getParentRoute: () => root,
  path: "/home",
  component: page(() => import("../home/home.tsx"), "Home"),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: readSignInSearch,
  component: page(() => import("../sign-in/sign-in.tsx"), "SignIn"),
});

const fromProvider = createRoute({
  getParentRoute: () => root,
  path: "/sign-in/provider",
  component: page(() => import("../sign-in/from-provider.tsx"), "FromProvider"),
});

const byCertificate = createRoute({
  getParentRoute: () => root,
  path: "/sign-in/certificate",
  validateSearch: readCertificateSearch,
  component: page(() => import("../sign-in/by-certificate.tsx"), "ByCertificate"),
});

const enrol = createRoute({
  getParentRoute: () => root,
  path: "/enrol",
  component: page(() => import("../identity/enrol-page.tsx"), "EnrolPage"),
});

const account = createRoute({
  getParentRoute: () => root,
  path: "/account",
  component: page(() => import("../people/account-page.tsx"), "AccountPage"),
});

const rights = createRoute({
  getParentRoute: () => root,
  path: "/rights",
  component: page(() => import("../people/rights-page.tsx"), "RightsPage"),
});

const people = createRoute({
  getParentRoute: () => root,
  path: "/people",
  component: page(() => import("../people/people-page.tsx"), "PeoplePage"),
});

const machines = createRoute({
  getParentRoute: () => root,
  path: "/machines",
  component: page(() => import("../machines/machines-page.tsx"), "MachinesPage"),
});

const operation = createRoute({
  getParentRoute: () => root,
  path: "/operation",
  component: page(() => import("../operation/operation-page.tsx"), "OperationPage"),
});

const apiReference = createRoute({
  getParentRoute: () => root,
  path: "/interface",
  component: page(() => import("../api-reference/api-reference.tsx"), "ApiReference"),
});

const search = createRoute({
  getParentRoute: () => root,
  path: "/search",
  validateSearch: readWordsSearch,
  component: page(() => import("../search/search-page.tsx"), "SearchPage"),
});

const facilities = createRoute({
  getParentRoute: () => root,
  path: "/facilities",
  component: page(() => import("../facilities/facilities.tsx"), "Facilities"),
});

const newFacility = createRoute({
  getParentRoute: () => root,
  path: "/facilities/new",
  component: page(() => import("../facilities/new/new-facility.tsx"), "NewFacility"),
});

const questionnaire = createRoute({
  getParentRoute: () => root,
  path: "/facilities/new/$kind",
  loader: knowWhoIsHere,
  component: page(() => import("../facilities/new/questionnaire.tsx"), "Questionnaire"),
});

const facility = createRoute({
  getParentRoute: () => root,
  path: "/facilities/$facility",
  validateSearch: readFacilitySearch,
  loaderDeps: ({ search: { version, edit, whatIf } }) => ({
    version,
    isStored: edit === undefined && whatIf === undefined,
  }),
  loader: ({ params, deps, preload }) => {
    // Who only points at a facility has not looked at it, and what is looked at may leave an entry.
    if (deps.isStored && !preload) {
      void queryClient.prefetchQuery(facilityQuery(params.facility, deps.version));
      void queryClient.prefetchQuery(assessmentQuery(params.facility, deps.version));
    }
    return knowWhoIsHere();
  },
  component: page(() => import("../facility/facility.tsx"), "Facility"),
});

const scenario = createRoute({
  getParentRoute: () => root,
  path: "/facilities/$facility/scenarios/$role/$act/$target/$mode",
  loader: knowWhoIsHere,
  validateSearch: readScenarioSearch,
  component: page(() => import("../scenario/scenario.tsx"), "Scenario"),
});

const compare = createRoute({
  getParentRoute: () => root,
  path: "/compare",
  validateSearch: readCompareSearch,
  component: page(() => import("../compare/compare.tsx"), "Compare"),
});

const importTable = createRoute({
  getParentRoute: () => root,
  path: "/facilities/$facility/import",
  loader: knowWhoIsHere,
  component: page(() => import("../import/import-page.tsx"), "ImportPage"),
});

const approvals = createRoute({
  getParentRoute: () => root,
  path: "/approvals",
  component: page(() => import("../approvals/approvals-page.tsx"), "ApprovalsPage"),
});

const approval = createRoute({
  getParentRoute: () => root,
  path: "/approvals/$approval",
  component: page(() => import("../approvals/approval-page.tsx"), "ApprovalPage"),
});

const share = createRoute({
  getParentRoute: () => root,
  path: "/share",
  component: page(() => import("../share/files-page.tsx"), "SharePage"),
});

const shareRosters = createRoute({
  getParentRoute: () => root,
  path: "/share/rosters",
  component: page(() => import("../share/rosters-page.tsx"), "RostersPage"),
});

const sealedFile = createRoute({
  getParentRoute: () => root,
  path: "/share/files/$file",
  component: page(() => import("../share/file-page.tsx"), "SealedFilePage"),
});

const send = createRoute({
  getParentRoute: () => root,
  path: "/share/send/$facility",
  component: page(() => import("../share/send-page.tsx"), "SendPage"),
});

const ledger = createRoute({
  getParentRoute: () => root,
  path: "/ledger",
  validateSearch: readLedgerSearch,
  component: page(() => import("../ledger/ledger.tsx"), "Ledger"),
});

const glossary = createRoute({
  getParentRoute: () => root,
  path: "/glossary",
  component: page(() => import("../glossary/glossary.tsx"), "Glossary"),
});

const help = createRoute({
  getParentRoute: () => root,
  path: "/help",
  component: page(() => import("../help/help-index.tsx"), "HelpIndex"),
});

const helpTopic = createRoute({
  getParentRoute: () => root,
  path: "/help/$topic",
  component: page(() => import("../help/help-topic.tsx"), "HelpTopic"),
});

const accessibility = createRoute({
  getParentRoute: () => root,
  path: "/accessibility",
  component: page(() => import("../help/help-topic.tsx"), "AccessibilityStatement"),
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
    ownMeasures,
    newOwnMeasure,
    ownFrameworks,
    overlayTexts,
    importOwnMeasures,
    ownMeasure,
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
