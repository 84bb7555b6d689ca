/** The floor plan under a facility's map over HTTP, on whichever database the server stands. */
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { sha256, toHex } from "@custodiet/verification";
import { afterEach, describe, expect, it } from "vitest";
import { underlayPictureSchema, underlayViewSchema } from "../src/contract/underlays.ts";
import { png } from "./fixtures/pictures.ts";
import { type Caller, createHarness, type Harness, type HarnessOptions, tinyFiles } from "./harness.ts";

const address = "/api/facilities/tiny/underlay";
const placement = { xMetres: -3, yMetres: 2.5, metresPerPixel: 0.05, quarterTurns: 1, opacity: 0.6 };
const picture = png(40, 30);
const hash = toHex(sha256(picture));

/** @param place options of the database to stand on; called for each test */
export function describeUnderlays(name: string, place: () => Promise<HarnessOptions>): void {
  describe(name, () => {
    let harness: Harness | null = null;
    afterEach(async () => {
      await harness?.close();
      harness = null;
    });

    /** A server with the tiny facility stored. */
    const start = async () => {
      const started = await createHarness(await place());
      harness = started;
      const { signIn, call, app } = started;
      const manager = await signIn("operator-a.security-manager");
      await call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason: "First" });
      const send = async (who: Caller, payload: Buffer, contentType = "image/png") => {
        const headers = { cookie: who.cookie, "x-csrf-token": who.csrfToken, "content-type": contentType };
        const answer = await app.inject({ method: "POST", url: `${address}/pictures`, headers, payload });
        return { status: answer.statusCode, body: answer.json() };
      };
      const fetchPicture = (who: Caller, of: string) =>
        app.inject({ method: "GET", url: `${address}/pictures/${of}`, headers: { cookie: who.cookie } });
      return { app, call, signIn, manager, send, fetchPicture };
    };

    it("keeps a picture, lays it under the map, and shows it to whoever reads the facility", async () => {
      const { call, signIn, manager, send, fetchPicture } = await start();
      expect((await call(manager, "GET", address)).body).toEqual({ underlay: null });
      const kept = await send(manager, picture);
      expect(kept).toEqual({
        status: 201,
        body: { hash, mediaType: "image/png", width: 40, height: 30, byteLength: picture.length },
      });
      expect(underlayPictureSchema.parse(kept.body)).toEqual(kept.body);
      const placed = await call(manager, "POST", address, { picture: hash, placement });
      expect([placed.status, placed.headers["x-custodiet-marking"]]).toEqual([200, "TLP:AMBER"]);
      expect(underlayViewSchema.parse(placed.body)).toEqual(placed.body);
      expect(placed.body).toEqual({ underlay: { picture: kept.body, placement } });
      const guard = await signIn("operator-a.guard-force-supervisor");
      const inspector = await signIn("authority.inspector");
      for (const reader of [guard, inspector]) {
        expect((await call(reader, "GET", address)).body).toEqual(placed.body);
        const answer = await fetchPicture(reader, hash);
        expect([answer.statusCode, answer.headers["content-type"]]).toEqual([200, "image/png"]);
        expect(answer.rawPayload.equals(picture)).toBe(true);
        expect(answer.headers["cache-control"]).toBe("private, no-store");
      }
    });

    it("is found by nobody of another organisation", async () => {
      const { call, signIn, manager, send, fetchPicture } = await start();
      await send(manager, picture);
      await call(manager, "POST", address, { picture: hash, placement });
      const stranger = await signIn("operator-b.security-manager");
      expect((await call(stranger, "GET", address)).status).toBe(404);
      expect((await fetchPicture(stranger, hash)).statusCode).toBe(404);
      expect((await send(stranger, picture)).status).toBe(404);
      expect((await call(stranger, "POST", address, { picture: hash, placement })).status).toBe(404);
      expect((await call(stranger, "DELETE", address)).status).toBe(404);
      expect((await call(manager, "GET", address)).body.underlay.picture.hash).toBe(hash);
    });

    it("writes an entry for each of keeping, placing and taking away, with the hash of the bytes", async () => {
      const { call, manager, send } = await start();
      await send(manager, picture);
      await call(manager, "POST", address, { picture: hash, placement });
      await call(manager, "POST", address, { picture: hash, placement: { ...placement, opacity: 1 } });
      expect((await call(manager, "DELETE", address)).status).toBe(204);
      const { entries } = (await call(manager, "GET", "/api/ledger?limit=4")).body;
      const told = entries.map(({ action, record }: { action: string; record: string }) => [action, record]);
      expect(told).toEqual([
        ["underlay.remove", "underlay/tiny/ground"],
        ["underlay.place", "underlay/tiny/ground"],
        ["underlay.place", "underlay/tiny/ground"],
        ["underlay.store", `underlay-picture/tiny/${hash}`],
      ]);
      expect(entries[3].hashAfter).toBe(hash);
      expect([entries[2].hashBefore, entries[1].hashBefore]).toEqual([null, entries[2].hashAfter]);
      expect([entries[0].hashBefore, entries[0].hashAfter]).toEqual([entries[1].hashAfter, null]);
    });

    it("erases the bytes of a picture that is taken away, or that another takes the place of", async () => {
      const { call, manager, send, fetchPicture } = await start();
      await send(manager, picture);
      await call(manager, "POST", address, { picture: hash, placement });
      const other = (await send(manager, png(50, 20))).body.hash;
      expect((await fetchPicture(manager, hash)).statusCode).toBe(200);
      await call(manager, "POST", address, { picture: other, placement });
      expect((await fetchPicture(manager, hash)).statusCode).toBe(404);
      await call(manager, "DELETE", address);
      expect((await fetchPicture(manager, other)).statusCode).toBe(404);
      expect((await call(manager, "DELETE", address)).status).toBe(404);
    });

    it("refuses to place what it does not keep, and places out of this world", async () => {
      const { call, manager, send } = await start();
      const unknown = await call(manager, "POST", address, { picture: hash, placement });
      expect([unknown.status, unknown.body.error.code]).toEqual([409, "CUS-S034"]);
      await send(manager, picture);
      const far = { ...placement, xMetres: 1e9 };
      expect((await call(manager, "POST", address, { picture: hash, placement: far })).status).toBe(400);
      expect((await call(manager, "GET", address)).body).toEqual({ underlay: null });
    });

    it("refuses what is no picture, and a picture sent as another kind", async () => {
      const { manager, send } = await start();
      const codes = [
        await send(manager, Buffer.from("%PDF-1.7 not a picture")),
        await send(manager, picture, "image/jpeg"),
        await send(manager, picture, "image/gif"),
        await send(manager, png(5000, 5000)),
      ].map(({ status, body }) => [status, body.error.code]);
      expect(codes).toEqual([
        [415, "CUS-S031"],
        [415, "CUS-S031"],
        [415, "CUS-S031"],
        [422, "CUS-S032"],
      ]);
    });

    it("stops reading a body of 200 MB after the first 8, and says so", async () => {
      const { app, manager } = await start();
      await app.listen({ port: 0, host: "localhost" });
      const { status, code, sentMegabytes } = await sendMuch(app.server.address() as AddressInfo, manager);
      expect([status, code]).toEqual([413, "CUS-S030"]);
      expect(sentMegabytes).toBeLessThan(40);
    });
  });
}

/** Sends 200 MB, a megabyte at a time, as fast as they are taken, until an answer comes. */
function sendMuch({ port }: AddressInfo, who: Caller) {
  const headers = { cookie: who.cookie, "x-csrf-token": who.csrfToken, "content-type": "image/png" };
  return new Promise<{ status: number; code: string; sentMegabytes: number }>((resolve, reject) => {
    let sentMegabytes = 0;
    let isAnswered = false;
    const sending = request({ host: "localhost", port, path: `${address}/pictures`, method: "POST", headers });
    sending.on("response", (answer) => {
      isAnswered = true;
      let text = "";
      answer.on("data", (part: Buffer) => {
        text += part.toString();
      });
      answer.on("end", () => {
        sending.destroy();
        resolve({ status: answer.statusCode ?? 0, code: JSON.parse(text).error.code, sentMegabytes });
      });
    });
    sending.on("error", (error) => (isAnswered ? undefined : reject(error)));
    const give = (): void => {
      if (isAnswered || sentMegabytes >= 200) return;
      sentMegabytes += 1;
      if (sending.write(Buffer.alloc(1024 * 1024))) setImmediate(give);
      else sending.once("drain", give);
    };
    give();
  });
}
