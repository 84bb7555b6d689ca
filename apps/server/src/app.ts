/** The HTTP application: every route with who may call it, its schema and its protection. Does not listen by itself. */
import swagger from "@fastify/swagger";
import Fastify, { type FastifyInstance } from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import type { FrontDoor } from "./contract/front-door.ts";
import { guardRoutes } from "./http/access.ts";
import { holdCardPort } from "./http/card-port.ts";
import { compressAnswers } from "./http/compression.ts";
import { siteCookies } from "./http/cookies.ts";
import { answerErrors } from "./http/errors.ts";
import type { LogEvent } from "./http/event-log.ts";
import { limitSessions, type RequestLimits } from "./http/limits.ts";
import { describeRoute, describeRoutes } from "./http/openapi.ts";
import type { Reach } from "./http/own-site.ts";
import { servePages } from "./http/pages.ts";
import { protectRoutes } from "./http/protection.ts";
import { serveOverTls, type TlsFiles } from "./http/tls.ts";
import type { Instance } from "./instance/instance.ts";
import { type Institution, noInstitution } from "./institution.ts";
import type { InstanceContact } from "./public-pages/facts.ts";
import { approvalRoutes } from "./routes/approvals.ts";
import { assessmentRoutes, jobRoutes } from "./routes/assessments.ts";
import { calendarFeedRoutes } from "./routes/calendar-feeds.ts";
import { commentRoutes } from "./routes/comments.ts";
import { concernPageRoutes } from "./routes/concern-pages.ts";
import { cultureAnswerRoutes } from "./routes/culture-answers.ts";
import { cultureSurveyRoutes } from "./routes/culture-surveys.ts";
import { draftChangeRoutes } from "./routes/draft-changes.ts";
import { draftRoutes } from "./routes/drafts.ts";
import { exportRoutes } from "./routes/exports.ts";
import { facilityRoutes } from "./routes/facilities.ts";
import { firstStepsRoutes } from "./routes/first-steps.ts";
import { frameworkRoutes } from "./routes/frameworks.ts";
import { frontDoorRoutes } from "./routes/front-door.ts";
import { groupRoutes } from "./routes/group.ts";
import { groupExchangeRoutes } from "./routes/group-exchange.ts";
import { groupHomeRoutes } from "./routes/group-home.ts";
import { groupLibraryRoutes } from "./routes/group-library.ts";
import { groupReportRoutes } from "./routes/group-reports.ts";
import { groupTableRoutes } from "./routes/group-tables.ts";
import { homeRoutes } from "./routes/home.ts";
import { identityRoutes } from "./routes/identity.ts";
import { importRoutes } from "./routes/imports.ts";
import { institutionRoutes } from "./routes/institution.ts";
import { ledgerRoutes } from "./routes/ledger.ts";
import { letterheadRoutes } from "./routes/letterheads.ts";
import { machineRoutes } from "./routes/machines.ts";
import { mailRoutes } from "./routes/mail.ts";
import { meetingRoutes } from "./routes/meetings.ts";
import { nationalRoutes } from "./routes/national.ts";
import { operationRoutes } from "./routes/operation.ts";
import { overlayRoutes } from "./routes/overlays.ts";
import { ownMeasureRoutes } from "./routes/own-measures.ts";
import { pastedTextRoutes } from "./routes/pasted-text.ts";
import { programmeEvidenceRoutes } from "./routes/programme-evidence.ts";
import { programmePeopleRoutes } from "./routes/programme-people.ts";
import { programmePlanRoutes } from "./routes/programme-plan.ts";
import { programmeReportRoutes } from "./routes/programme-reports.ts";
import { programmeSendRoutes } from "./routes/programme-sends.ts";
import { programmeTrendRoutes } from "./routes/programme-trend.ts";
import { programmeRoutes } from "./routes/programmes.ts";
import { publicPageRoutes } from "./routes/public-pages.ts";
import { registryRoutes } from "./routes/registry.ts";
import { reliabilityRoutes } from "./routes/reliability.ts";
import { searchRoutes } from "./routes/search.ts";
import { sessionRoutes } from "./routes/session.ts";
import { sharingRoutes } from "./routes/sharing.ts";
import { signInRoutes } from "./routes/sign-in.ts";
import { stateReportRoutes } from "./routes/state-report.ts";
import { subscriptionRoutes } from "./routes/subscriptions.ts";
import { surveyRoutes } from "./routes/surveys.ts";
import { templateRoutes } from "./routes/templates.ts";
import { underlayRoutes } from "./routes/underlays.ts";
import { whatIfRoutes } from "./routes/what-if.ts";
import { witnessRoutes } from "./routes/witnesses.ts";
import { readTemplateContent } from "./template-content.ts";
import { productVersion } from "./version.ts";
import type { ModelReader } from "./work/model-reader.ts";

export interface AppParts {
  readonly instance: Instance;
  readonly reader: ModelReader;
  readonly frontDoor: FrontDoor;
  /** The present day, `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly nowMs: () => number;
  /** Folder of the built web page. */
  readonly pagesFolder: string;
  readonly reach: Reach;
  readonly limits: RequestLimits;
  readonly log: LogEvent;
  /** Whether what it begins with is loaded: the answer of its health. Left out: it is. */
  readonly isReady?: () => boolean;
  /** How connections are taken. Left out: without a socket, or in clear. */
  readonly connections?: Connections;
  /** Left out: nobody signs in but by authenticators. */
  readonly institution?: Institution;
  /** Whoever runs the instance. Left out: not given. */
  readonly contact?: InstanceContact;
}

/** The certificate to serve by, and the proxies that are believed about who is behind them. */
export interface Connections {
  readonly tls: TlsFiles | null;
  readonly proxies: readonly string[];
}

/** A facility's files may have 2 MB; as JSON, with its escapes, they are somewhat longer. */
const bodyLimitBytes = 3_000_000;

/** Who sends a request more slowly than this keeps a connection busy for nothing; 22 MB need some 1.5 Mbit/s. */
const longestRequestMs = 120_000;

export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const { tls, proxies } = parts.connections ?? { tls: null, proxies: [] };
  const app = Fastify({
    bodyLimit: bodyLimitBytes,
    trustProxy: proxies.length > 0 && [...proxies],
    forceCloseConnections: true,
    requestTimeout: longestRequestMs,
    ...(tls === null ? {} : { serverFactory: serveOverTls(tls) }),
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerErrors(app, parts.log);
  await app.register(swagger, {
    openapi: { openapi: "3.1.0", info: { title: "Custodiet", version: productVersion }, servers: [] },
    transform: describeRoute,
    transformObject: describeRoutes,
  });
  await compressAnswers(app);
  await protectRoutes(app, parts.reach, parts.limits);
  if (parts.institution?.cards) holdCardPort(app, parts.institution.cards);
  guardRoutes(app, parts.instance, siteCookies(parts.reach).session);
  limitSessions(app, parts.limits);
  await registerRoutes(app, parts);
  await servePages(app, parts.pagesFolder);
  return app;
}

async function registerRoutes(app: FastifyInstance, parts: AppParts): Promise<void> {
  const { instance, reader, frontDoor, today, institution = noInstitution } = parts;
  const { isReady = () => true } = parts;
  await app.register(sessionRoutes, { instance, cookies: siteCookies(parts.reach), isReady });
  await app.register(signInRoutes, { instance, cookies: siteCookies(parts.reach), institution });
  await app.register(institutionRoutes, { instance, cookies: siteCookies(parts.reach), institution });
  await app.register(identityRoutes, { instance, nowMs: parts.nowMs, institution });
  await app.register(machineRoutes, { instance });
  await app.register(mailRoutes, { instance });
  await app.register(operationRoutes, { instance });
  await app.register(frontDoorRoutes, { content: frontDoor });
  const { publishedCounts } = frontDoor.subscribers;
  await app.register(registryRoutes, { instance, publishedCounts, today });
  await app.register(publicPageRoutes, { instance, content: frontDoor, contact: parts.contact ?? null, today });
  await app.register(subscriptionRoutes, { instance });
  await app.register(programmeRoutes, { instance });
  await app.register(programmeTrendRoutes, { instance });
  await app.register(programmeEvidenceRoutes, { instance });
  await app.register(programmeReportRoutes, { instance });
  await app.register(cultureSurveyRoutes, { instance });
  await app.register(cultureAnswerRoutes, { instance, cookies: siteCookies(parts.reach), today });
  await app.register(programmePeopleRoutes, { instance });
  await app.register(reliabilityRoutes, { instance });
  await app.register(concernPageRoutes, { instance, today });
  await app.register(programmeSendRoutes, { instance });
  await app.register(nationalRoutes, { instance });
  await app.register(stateReportRoutes, { instance });
  await app.register(programmePlanRoutes, { instance });
  await app.register(calendarFeedRoutes, { instance });
  await app.register(surveyRoutes, { instance });
  await app.register(groupExchangeRoutes, { instance });
  await app.register(groupReportRoutes, { instance });
  await app.register(groupHomeRoutes, { instance });
  await app.register(groupRoutes, { instance });
  await app.register(groupLibraryRoutes, { instance });
  await app.register(groupTableRoutes, { instance });
  await app.register(letterheadRoutes, { instance });
  await app.register(ownMeasureRoutes, { instance });
  await app.register(frameworkRoutes, { instance });
  await app.register(overlayRoutes, { instance });
  await app.register(meetingRoutes, { instance });
  await app.register(facilityRoutes, { instance, reader });
  await app.register(assessmentRoutes, { instance });
  await app.register(whatIfRoutes, { instance });
  await app.register(firstStepsRoutes, { instance });
  await app.register(exportRoutes, { instance });
  await app.register(approvalRoutes, { instance });
  await app.register(jobRoutes, { instance });
  await app.register(commentRoutes, { instance });
  await app.register(draftRoutes, { instance });
  await app.register(draftChangeRoutes, { instance });
  await app.register(pastedTextRoutes);
  await app.register(templateRoutes, { instance, content: readTemplateContent() });
  await app.register(importRoutes, { instance });
  await app.register(homeRoutes, { instance });
  await app.register(underlayRoutes, { instance });
  await app.register(sharingRoutes, { instance });
  await app.register(ledgerRoutes, { instance });
  await app.register(witnessRoutes, { instance });
  await app.register(searchRoutes, { instance });
  app.route({
    method: "GET",
    url: "/api/openapi.json",
    config: { access: "public" },
    schema: { hide: true },
    handler: async (_request, reply) =>
      reply.type("application/json; charset=utf-8").send(JSON.stringify(app.swagger())),
  });
}
