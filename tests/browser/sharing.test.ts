/** A sealed file's way in the demonstration: asked, signed by two, taken, received by the authority, opened and refused. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { facility, goTo, type House, openHouse, persons } from "./harness.ts";

const operator = "quillfen-reactor-operator";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

it("sends a facility by two signatures, and the authority receives it once", async () => {
  const asker = await house.visit({ person: persons.securityManager });
  await goTo(asker, house.address, `/share/send/${facility}`);
  await asker.getByRole("checkbox", { name: /fictional-authority/ }).check();
  await asker.getByRole("button", { name: "Show it" }).click();
  await asker.getByText("It can be opened by").waitFor();
  await asker.getByLabel("Why").fill("For the inspection");
  expect(await violations(asker)).toEqual([]);
  await asker.getByRole("button", { name: "Ask for two signatures" }).click();
  await asker.getByRole("link", { name: "To the request" }).click();
  await asker.getByRole("heading", { name: "Exactly what would happen" }).waitFor();
  const place = new URL(asker.url()).pathname;
  for (const who of ["facility-manager", "analyst"]) {
    const signer = await house.visit({ person: `${operator}.${who}` });
    await goTo(signer, house.address, place);
    const decided = signer.waitForResponse((answer) => answer.url().endsWith("/decision"));
    await signer.getByRole("button", { name: "Approve and sign" }).click();
    expect((await decided).status()).toBe(200);
  }
  await goTo(asker, house.address, place);
  const download = asker.waitForEvent("download");
  await asker.getByRole("button", { name: "Take the sealed file" }).click();
  const file = await (await download).path();

  const inspector = await house.visit({ person: "fictional-authority.inspector" });
  await goTo(inspector, house.address, "/share");
  await inspector.getByLabel("The ZIP as it was handed over").setInputFiles({
    name: "taken.zip",
    mimeType: "application/zip",
    buffer: readFileSync(file),
  });
  await inspector.getByText("Every check has passed.").waitFor();
  expect(await violations(inspector)).toEqual([]);
  await inspector.getByRole("link", { name: "To the file" }).click();
  await inspector.getByRole("button", { name: "Open and have it entered" }).click();
  await inspector.getByText("It is entered in the ledger that you have seen it.").waitFor();
  expect(await violations(inspector)).toEqual([]);
});
