/** Serves the built web page: hashed assets for ever, the page itself fresh, unknown addresses by the page. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { RequestFault } from "../faults.ts";
import { sendFault } from "./errors.ts";

const hashedAsset = /[/\\]assets[/\\]/;

export async function servePages(app: FastifyInstance, folder: string): Promise<void> {
  const isBuilt = existsSync(join(folder, "index.html"));
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root: folder,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        reply.header("cache-control", hashedAsset.test(path) ? "public, max-age=31536000, immutable" : "no-cache");
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === "GET" && !request.url.startsWith("/api") && !hasExtension(request.url);
    if (isBuilt && wantsPage) return reply.sendFile("index.html");
    return sendFault(reply, new RequestFault("CUS-S001", `There is nothing at ${request.method} ${request.url}.`));
  });
}

/** `/assets/gone.js` is a file that is not there; `/facilities/reactor` is a place within the page. */
const hasExtension = (url: string): boolean => /\.[a-z0-9]{1,5}$/i.test(url.split("?", 1)[0] ?? "");
