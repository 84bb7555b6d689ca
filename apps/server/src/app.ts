/** The HTTP application: every route with who may call it, its schema and its protection. Does not listen by itself. */
import swagger from "@fastify/swagger";
import Fastify, { type FastifyInstance } from "fastify";
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import type { FrontDoor } from "./contract/front-door.ts";
import { guardRoutes } from "./http/access.ts";
import { answerErrors, type ErrorLog } from "./http/errors.ts";
import { describeRoutes } from "./http/openapi.ts";
import { servePages } from "./http/pages.ts";
import { protectRoutes } from "./http/protection.ts";
import type { Instance } from "./instance/instance.ts";
import { assessmentRoutes, jobRoutes } from "./routes/assessments.ts";
import { commentRoutes } from "./routes/comments.ts";
import { draftChangeRoutes } from "./routes/draft-changes.ts";
import { draftRoutes } from "./routes/drafts.ts";
import { exportRoutes } from "./routes/exports.ts";
import { facilityRoutes } from "./routes/facilities.ts";
import { frontDoorRoutes } from "./routes/front-door.ts";
import { homeRoutes } from "./routes/home.ts";
import { importRoutes } from "./routes/imports.ts";
import { ledgerRoutes } from "./routes/ledger.ts";
import { pastedTextRoutes } from "./routes/pasted-text.ts";
import { searchRoutes } from "./routes/search.ts";
import { sessionRoutes } from "./routes/session.ts";
import { templateRoutes } from "./routes/templates.ts";
import { underlayRoutes } from "./routes/underlays.ts";
import { whatIfRoutes } from "./routes/what-if.ts";
import { readTemplateContent } from "./template-content.ts";
import { productVersion } from "./version.ts";
import type { ModelReader } from "./work/model-reader.ts";

export interface AppParts {
  readonly instance: Instance;
  readonly reader: ModelReader;
  readonly frontDoor: FrontDoor;
  /** The present day, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Folder of the built web page. */
  readonly pagesFolder: string;
  readonly requestsPerMinute: number;
  readonly log: ErrorLog;
}

/** A facility's files may have 2 MB; as JSON, with its escapes, they are somewhat longer. */
const bodyLimitBytes = 3_000_000;

export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const app = Fastify({ bodyLimit: bodyLimitBytes, trustProxy: false, forceCloseConnections: true });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerErrors(app, parts.log);
  await app.register(swagger, {
    openapi: { openapi: "3.1.0", info: { title: "Custodiet", version: productVersion }, servers: [] },
    transform: jsonSchemaTransform,
    transformObject: describeRoutes,
  });
  await protectRoutes(app, parts.requestsPerMinute);
  guardRoutes(app, parts.instance);
  await registerRoutes(app, parts);
  await servePages(app, parts.pagesFolder);
  return app;
}

async function registerRoutes(app: FastifyInstance, { instance, reader, frontDoor, today }: AppParts): Promise<void> {
  await app.register(sessionRoutes, { instance });
  await app.register(frontDoorRoutes, { content: frontDoor, today });
  await app.register(facilityRoutes, { instance, reader });
  await app.register(assessmentRoutes, { instance });
  await app.register(whatIfRoutes, { instance });
  await app.register(exportRoutes, { instance });
  await app.register(jobRoutes, { instance });
  await app.register(commentRoutes, { instance });
  await app.register(draftRoutes, { instance });
  await app.register(draftChangeRoutes, { instance });
  await app.register(pastedTextRoutes);
  await app.register(templateRoutes, { instance, reader, content: readTemplateContent() });
  await app.register(importRoutes, { instance });
  await app.register(homeRoutes, { instance });
  await app.register(underlayRoutes, { instance });
  await app.register(ledgerRoutes, { instance });
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
