import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { NotFound } from "../shell/not-found.tsx";
import { PageFault } from "../shell/page-fault.tsx";
import { Shell } from "../shell/shell.tsx";
import {
  readCompareSearch,
  readFacilitySearch,
  readLedgerSearch,
  readScenarioSearch,
  readSignInSearch,
  readWordsSearch,
} from "./search.ts";

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
  component: lazyRouteComponent(() => import("../facilities/new/questionnaire.tsx"), "Questionnaire"),
});

const facility = createRoute({
  getParentRoute: () => root,
  path: "/facilities/$facility",
  validateSearch: readFacilitySearch,
  component: lazyRouteComponent(() => import("../facility/facility.tsx"), "Facility"),
});

const scenario = createRoute({
  getParentRoute: () => root,
  path: "/facilities/$facility/scenarios/$role/$act/$target/$mode",
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
  component: lazyRouteComponent(() => import("../import/import-page.tsx"), "ImportPage"),
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
    home,
    search,
    signIn,
    facilities,
    newFacility,
    questionnaire,
    facility,
    scenario,
    compare,
    importTable,
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
