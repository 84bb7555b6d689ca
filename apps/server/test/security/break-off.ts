/** An answer that is not read to its end: the reader goes away, or what it is made from breaks off. */
import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import type { Harness } from "../harness.ts";

/** Asks over a socket for who is on offer; the answer fails as a pipeline does that was closed early. */
export async function breakOff({ app, opened }: Harness, who: "reader" | "answer"): Promise<void> {
  const error = Object.assign(new Error("Premature close"), { code: "ERR_STREAM_PREMATURE_CLOSE" });
  const asked = Promise.withResolvers<void>();
  const failed = Promise.withResolvers<void>();
  const isGone = Promise.withResolvers<void>();
  app.server.on("connection", (socket) => socket.on("close", () => isGone.resolve()));
  Object.assign(opened.instance, {
    listPersons: async () => {
      asked.resolve();
      if (who === "reader") await isGone.promise;
      setImmediate(() => setImmediate(failed.resolve));
      throw error;
    },
  });
  await app.listen({ port: 0, host: "127.0.0.1" });
  const { port } = app.server.address() as AddressInfo;
  const socket = connect(port, "127.0.0.1");
  socket.write(`GET /api/demonstration/persons HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n\r\n`);
  await asked.promise;
  if (who === "reader") socket.destroy();
  else await once(socket, "data");
  await failed.promise;
  socket.destroy();
}
