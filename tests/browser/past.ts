/** A small facility with a past: described by answers, changed once, both versions assessed; and a draft of a third. */
import type { APIRequestContext } from "playwright-core";
import type { House } from "./harness.ts";
import { persons } from "./harness.ts";

export interface Past {
  readonly facility: string;
  /** Its pages, each with what shows that all of it is there. */
  readonly pages: readonly (readonly [name: string, path: string, shows: string])[];
}

const longestMs = 120_000;

export async function givePast(house: House): Promise<Past> {
  const page = await house.visit({ person: persons.securityManager });
  const send = senderOf(page.context().request, house.address);
  const answers = { "real-site": false, "facility-name": "Fictional Marlholme institute" };
  const { facility } = await send("POST", "/api/templates/laboratory/draft", { answers, language: "en" });
  const at = `/api/facilities/${facility}`;
  const store = async (edits: readonly object[], reason: string): Promise<void> => {
    const draft = await send("POST", `${at}/draft`);
    const edited =
      edits.length === 0 ? draft : await send("POST", `${at}/draft/edits`, { revision: draft.revision, edits });
    await send("POST", `${at}/draft/proposal`, { revision: edited.revision, reason });
    await send("POST", `${at}/assessments`);
    await until(async () =>
      (await send("GET", "/api/facilities")).every(({ work }: { work: unknown }) => work === null),
    );
  };
  await store([], "First description");
  const { model } = await send("GET", at);
  const [force] = model.response.forces;
  const place = { section: "forces", id: force.id, path: ["time"] };
  await store([{ kind: "set", place, value: `${force.time.meanSeconds * 3} s` }], "The police take longer");
  await send("POST", `${at}/first-steps`);
  await until(async () => (await send("GET", `${at}/first-steps`)).state === "ready");
  const third = await send("POST", `${at}/draft`);
  await send("POST", `${at}/draft/edits`, {
    revision: third.revision,
    edits: [{ kind: "set", place, value: `${force.time.meanSeconds * 4} s` }],
  });
  const { positions, scenarios } = await send("GET", `${at}/assessment`);
  const { role, act, target, mode } = scenarios.find(({ id }: { id: string }) => id === positions[0].worstScenario);
  await page.context().close();
  const site = `/facilities/${facility}`;
  const tried = JSON.stringify([["forces", force.id, "time", `${force.time.meanSeconds} s`]]);
  const scenario = `${site}/scenarios/${role}/${act}/${target}/${mode}`;
  return {
    facility,
    pages: [
      ["home, with what moved", "/home", ".home-worst"],
      ["what to mend first, worked out", site, ".mend-first-list"],
      ["an older version", `${site}?version=1`, "table.figures tbody tr"],
      ["its versions and how the worst moved", `${site}?tab=versions`, ".trend-figure"],
      ["what a version changed", `${site}?tab=versions&from=1&to=2`, "table, .changed-field, main h3"],
      ["two versions compared", `/compare?left=${facility}@1&right=${facility}@2`, "main table"],
      ["what if, with a change tried", `${site}?whatIf=${encodeURIComponent(tried)}`, "#what-if-ranking ~ * tbody tr"],
      ["the worst scenario, step by step", scenario, ".step"],
      ["a scenario of an older version", `${scenario}?version=1`, ".step"],
      ["what the draft of a third changes", `${site}?edit=review`, ".edit-bar"],
      ["what nobody has confirmed yet", `${site}?edit=form&select=assumed`, ".edit-bar"],
      ["import into it", `${site}/import`, "main h1"],
      ["its targets", `${site}?tab=targets`, "main table"],
      ["what it assumes", `${site}?tab=assumptions`, "main li"],
    ],
  };
}

type Send = (method: string, path: string, data?: object) => Promise<ReturnType<typeof JSON.parse>>;

/** Requests as the interface makes them; what is refused fails the test with the server's own words. */
function senderOf(request: APIRequestContext, address: string): Send {
  return async (method, path, data) => {
    const { csrfToken } = await (await request.get(`${address}/api/session`)).json();
    const headers = { "x-csrf-token": csrfToken };
    const answer = await request.fetch(`${address}${path}`, { method, headers, ...(data ? { data } : {}) });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${(await answer.text()).slice(0, 400)}`);
    return answer.status() === 204 ? null : answer.json();
  };
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const untilMs = Date.now() + longestMs; Date.now() < untilMs; ) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error("It did not become so within two minutes");
}
