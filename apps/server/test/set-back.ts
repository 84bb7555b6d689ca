/**
 * An older state passed off as the present: whoever runs the server puts a copy of yesterday in place. The witnesses saw
 * more, so nothing is written, and nothing that they saw goes unsaid.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OrganisationId, PersonId } from "@custodiet/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { witnessMarking } from "../src/commands/witnesses.ts";
import { createHarness, type Harness, type HarnessOptions, tinyFiles } from "./harness.ts";
import { type RealWitness, startRealWitness, witnessingOf } from "./witnessing.ts";

const analyst = {
  person: "operator-a.analyst" as PersonId,
  role: "analyst",
  organisation: "operator-a" as OrganisationId,
  oversees: [],
} as const;

/** Where an instance stands. `copy`: made while nobody works in it; gives what the copy is opened with. */
export interface CopiedPlace {
  readonly options: HarnessOptions;
  readonly copy: () => Promise<HarnessOptions>;
  readonly remove: () => void;
}

export function describeSetBack(name: string, placeFor: () => Promise<CopiedPlace>): void {
  describe(name, () => {
    let scratch: string;
    let place: CopiedPlace;
    let witnesses: readonly RealWitness[];
    beforeEach(async () => {
      scratch = mkdtempSync(join(tmpdir(), "custodiet-set-back-witnesses-"));
      place = await placeFor();
      witnesses = await Promise.all([1, 2].map((number) => startRealWitness(scratch, number)));
    });
    afterEach(async () => {
      await Promise.all(witnesses.map((witness) => witness.close()));
      place.remove();
      rmSync(scratch, { recursive: true, force: true });
    });

    const settings = () => witnesses.map(({ setting }) => setting);

    /** Opens, asks the witnesses, lets something happen, asks them again, and closes. */
    async function during(options: HarnessOptions, work: (harness: Harness) => Promise<void>): Promise<void> {
      const harness = await createHarness(options);
      for (const { folder } of witnesses) folder.watch(harness.opened.signer.verifier);
      const witnessing = await witnessingOf(harness, settings());
      try {
        await witnessing.round();
        await work(harness);
        await witnessing.round();
      } finally {
        await witnessing.close();
        await harness.close();
      }
    }

    const store = async ({ signIn, call }: Harness, reason: string) => {
      const manager = await signIn("operator-a.security-manager");
      return call(manager, "POST", "/api/facilities", { files: tinyFiles(), reason });
    };

    it("is held: no write is taken, and everybody is told why", async () => {
      await during(place.options, async (harness) => {
        expect((await store(harness, "Yesterday")).status).toBe(201);
      });
      const copy = await place.copy();
      await during(place.options, async ({ signIn }) => {
        await signIn("operator-a.analyst");
      });
      await during(copy, async (harness) => {
        const { parts } = harness.opened;
        const holds = await parts.store.witnesses.holds();
        expect(holds).toMatchObject([
          { kind: "behind", detail: expect.stringMatching(/^A witness saw \d+ entries .*; here are \d+\.$/) },
        ]);
        expect((await harness.call(null, "GET", "/api/health")).body).toMatchObject({ status: "read-only" });
        await expect(harness.signIn("operator-a.analyst")).rejects.toThrow("CUS-S086");
      });
    });

    it("stays held when it is opened again and no witness answers", async () => {
      await during(place.options, async (harness) => void (await store(harness, "Yesterday")));
      const copy = await place.copy();
      await during(place.options, async ({ signIn }) => void (await signIn("operator-a.analyst")));
      await during(copy, async () => undefined);
      const harness = await createHarness(copy);
      const { instance, parts } = harness.opened;
      expect(await parts.store.witnesses.holds()).toMatchObject([{ kind: "behind" }]);
      const order = { facility: "tiny", modelHash: "00", marking: witnessMarking, reason: "Test" } as never;
      const writing = instance.recordDisclosure(analyst, order);
      await expect(writing).rejects.toMatchObject({ code: "CUS-S086" });
      await harness.close();
    });

    it("is not held where the copy is the last state that they saw", async () => {
      await during(place.options, async (harness) => void (await store(harness, "Yesterday")));
      await during(await place.copy(), async (harness) => {
        expect(await harness.opened.parts.store.witnesses.holds()).toEqual([]);
        await harness.signIn("operator-a.analyst");
      });
    });
  });
}
