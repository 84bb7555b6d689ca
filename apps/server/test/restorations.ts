/** A ledger that went on from a copy with something lost: it is told until two persons have answered for it, over HTTP. */

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newId } from "../src/instance/parts.ts";
import { systemRandomness } from "../src/ports.ts";
import { goOn } from "../src/witnessing/go-on.ts";
import type { Caller, HarnessOptions } from "./harness.ts";
import { callerOf, codeOf, type FoundedInstance, foundByTwo } from "./two-administrators.ts";

export function describeRestorations(name: string, place: () => Promise<HarnessOptions>): void {
  describe(`a restoration that lost something, ${name}`, () => {
    let founded: FoundedInstance;
    let [ada, bo]: (Caller | undefined)[] = [];
    beforeEach(async () => {
      founded = await foundByTwo({ ...(await place()), randomness: systemRandomness });
      ada = callerOf(await founded.signIn(founded.ada));
      bo = callerOf(await founded.signIn(founded.bo));
      await restoreAlone();
    });
    afterEach(() => founded.harness.close());

    /** What `custodiet go-on --without-witnesses` does at the machine. */
    async function restoreAlone(): Promise<void> {
      const { parts, signer } = founded.harness.opened;
      await parts.store.witnesses.hold({
        id: newId(systemRandomness),
        kind: "restored",
        detail: "Test",
        placedAtMs: 1,
      });
      const gone = await goOn(
        { parts, signer },
        { contacts: [], brought: [], reason: "The disk failed", loss: "unknown" },
      );
      expect(gone.ok).toBe(true);
    }

    const { call } = {
      call: (caller: Caller | undefined, method: "GET" | "POST", url: string, body?: object) =>
        founded.harness.call(caller ?? null, method, url, body),
    };
    const newest = async () => (await call(ada, "GET", "/api/ledger/witnesses")).body.restorations[0];
    const alarms = async () =>
      (await call(bo, "GET", "/api/operation")).body.alerts.filter(
        ({ kind }: { kind: string }) => kind === "restoration",
      );
    const ask = async (caller: Caller | undefined) =>
      call(caller, "POST", `/api/ledger/restorations/${(await newest()).id}/acceptance`, {
        reason: "The disk was dead",
      });
    const carryOut = async (caller: Caller | undefined, approval: string) => {
      const { contentHash } = (await call(caller, "GET", `/api/approvals/${approval}`)).body;
      return call(caller, "POST", `/api/approvals/${approval}/carrying-out`, { contentHash });
    };

    it("is an alarm until two have answered for it, by their own keys over what it was", async () => {
      expect([(await newest()).state, await alarms()]).toEqual(["open", [expect.objectContaining({ lost: null })]]);
      const { status, body } = await ask(ada);
      expect(status).toBe(201);
      expect((await carryOut(ada, body.approval)).status).toBeGreaterThanOrEqual(400);
      expect(await alarms()).toHaveLength(1);
      if (bo === undefined) throw new Error("Nobody signed in");
      expect((await founded.decide(bo, founded.bo, body.approval)).status).toBe(200);
      expect(await alarms()).toHaveLength(1);
      expect((await carryOut(ada, body.approval)).status).toBe(204);
      expect([(await newest()).state, await alarms()]).toEqual(["accepted", []]);
    });

    it("is not answered for by one person, nor twice, nor where there is none", async () => {
      const { body } = await ask(ada);
      if (ada === undefined || bo === undefined) throw new Error("Nobody signed in");
      expect((await call(ada, "GET", `/api/approvals/${body.approval}`)).body.statements).toBeNull();
      await founded.decide(bo, founded.bo, body.approval);
      await carryOut(ada, body.approval);
      expect(codeOf(await ask(ada))).toEqual([409, "CUS-S013"]);
      const none = await call(ada, "POST", "/api/ledger/restorations/none/acceptance", { reason: "x" });
      expect(codeOf(none)).toEqual([409, "CUS-S013"]);
    });

    it("is told anew where the ledger goes on from a copy once more", async () => {
      const { body } = await ask(ada);
      if (bo === undefined) throw new Error("Nobody signed in");
      await founded.decide(bo, founded.bo, body.approval);
      await carryOut(ada, body.approval);
      await restoreAlone();
      expect((await call(ada, "GET", "/api/ledger/witnesses")).body.restorations).toMatchObject([
        { state: "open" },
        { state: "accepted" },
      ]);
    });
  });
}
