/** The port where browsers show certificates of cards. It serves the page and the signing in, and nothing else. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { RequestFault } from "../faults.ts";
import type { CertificatesShown } from "../identity/card.ts";
import { isInterface } from "./access.ts";
import { certificatesShown, serveForCards, type TlsFiles } from "./tls.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** What a page needs that signs in by certificate. */
    isOnCardPort?: true;
  }
}

export interface CardPort {
  readonly server: ReturnType<typeof serveForCards>;
  /** `null`: the request did not come by this port. */
  readonly shown: (request: FastifyRequest) => CertificatesShown | null;
}

export function createCardPort(tls: TlsFiles, authorities: string): CardPort {
  const connections = new WeakSet<FastifyRequest["raw"]["socket"]>();
  return {
    server: (handler) =>
      serveForCards(tls, authorities)(handler).on("secureConnection", (socket) => connections.add(socket)),
    shown: ({ raw: { socket } }) => (connections.has(socket) ? certificatesShown(socket) : null),
  };
}

/** Sessions and passkeys belong to the usual port; nothing is done by this one that could be done there. */
export function holdCardPort(app: FastifyInstance, { shown }: Pick<CardPort, "shown">): void {
  app.addHook("onRequest", async (request) => {
    if (!isInterface(request) || request.routeOptions.config.isOnCardPort || shown(request) === null) return;
    throw new RequestFault("CUS-S148", "This port takes certificates only.");
  });
}

/** Listens beside the usual port with the same routes. The answer closes it. */
export async function listenForCards(
  app: FastifyInstance,
  { server: make, port }: CardPort & { readonly port: number },
  host: string,
): Promise<() => Promise<void>> {
  const server = make(app.routing);
  server.requestTimeout = app.server.requestTimeout;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host, port }, resolve);
  });
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
}
