import { contentHash } from "@custodiet/core";
import { compareModels, completeModel, type FacilityModel, hashModel, loadModel } from "@custodiet/model";
import { describe, expect, test } from "vitest";
import { briefly, exampleFiles, exampleWith, faultsOf, modelOf } from "./example.ts";

const byId = <Element extends { readonly id: string }>(elements: readonly Element[], id: string): Element => {
  const found = elements.find((element) => element.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

describe("building", () => {
  const model = modelOf(exampleFiles);

  test("a crossing gets its defaults: 0.3 of the mean, both directions, a trolley by a portal, a hand by a surface", () => {
    expect(byId(model.crossings, "store-door")).toEqual({
      id: "store-door",
      name: "Store door",
      kind: "portal",
      between: ["hall", "store"],
      direction: "both",
      passes: "trolley",
      detectAt: "B",
      delays: { authorised: { meanSeconds: 10, sdSeconds: 3 }, force: { meanSeconds: 180, sdSeconds: 54 } },
      point: null,
    });
    expect(byId(model.crossings, "fence")).toMatchObject({ kind: "surface", passes: "hand" });
  });

  test("a measure's figures take the nearest basis, its places their kinds, its group a name of its own", () => {
    const gate = byId(model.measures, "gate-badge");
    expect(gate.performance).toEqual({
      deceit: {
        pDetect: 0.5,
        delay: { meanSeconds: 0, sdSeconds: 0 },
        basis: { kind: "judgement", by: "security manager, 2026-03", note: null },
      },
      stealth: {
        pDetect: 0.7,
        delay: { meanSeconds: 10, sdSeconds: 3 },
        basis: { kind: "judgement", by: "security manager, 2026-03", note: null },
      },
    });
    expect(gate.group).toBe("common-cause:gate-power");
    expect(byId(model.measures, "reception").group).toBe("reception");
    expect(byId(model.measures, "reception").performance.deceit?.basis).toEqual({
      kind: "fictional",
      note: "invented for the demonstration",
    });
    expect(byId(model.measures, "portal-monitor").at).toEqual([
      { kind: "crossing", id: "hall-door" },
      { kind: "procedure", id: "waste-run" },
    ]);
  });

  test("all is written out, in the model's order", () => {
    expect(byId(model.roles, "guard").knowledge.measures).toEqual(model.measures.map(({ id }) => id));
  });

  test("units are the model's own", () => {
    const fuel = byId(model.targets, "fresh-fuel");
    expect(fuel.materials[0]).toMatchObject({ element: "uranium", enrichment: 0.1975, massGrams: 6000 });
    expect(model.balanceAreas[0]?.inventoryEveryDays).toBe(180);
    expect(model.balanceAreas[0]?.strata[0]).toMatchObject({ bookMassGrams: 6010, measuredEveryDays: 180 });
    expect(model.balanceAreas[0]?.streams[0]?.throughput).toEqual({ batches: 4, perDays: 365 });
    expect(model.response.forces[0]?.time).toEqual({ meanSeconds: 240, sdSeconds: 60 });
  });

  test("a book not stated is mass times count; an error takes the nearest basis", () => {
    const files = exampleWith(["        book: 6.01 kg\n", ""]);
    const [area] = modelOf(files).balanceAreas;
    expect(area?.strata[0]).toMatchObject({ count: 12, bookMassGrams: 6000, target: "fresh-fuel" });
    expect(area?.measurements[0]).toEqual({
      id: "weighing",
      name: "Weighing and assay",
      random: { relativeSigma: 0.002, basis: { kind: "published", source: "handbook, table 4" } },
      systematic: { relativeSigma: 0.001, basis: { kind: "fictional", note: "invented for the demonstration" } },
      calibratedEveryDays: 365,
    });
  });

  test("the model cannot be changed, however deep", () => {
    expect(() => Object.assign(model.measures[0]?.performance ?? {}, { force: null })).toThrow(TypeError);
    expect(Object.isFrozen(model.roles[0]?.access[0]?.windows?.[0])).toBe(true);
  });

  test("places are found by kind and identifier", () => {
    const result = loadModel(exampleFiles);
    const places = result.ok ? result.value.places : null;
    expect(places?.of("role", "guard")).toMatchObject({ file: "roles.yaml", line: 13, column: 9 });
    expect(places?.of("area", "guard")).toBeNull();
  });
});

describe("the hash", () => {
  const hash = hashModel(modelOf(exampleFiles));

  test("stays the same where only the writing differs", () => {
    const writings = [
      ["{ id: outside, name: Off site, kind: off-site }", "{ kind: off-site, name: 'Off site', id: outside }"],
      ["transit: 60 s", "transit: 1 min   # a minute"],
      ["transit: 60 s", "transit: { sd: 18 s, mean: 60000 ms }"],
      ["detects: person\n", "\n"],
      ["mass: 6 kg", "mass: 6000 g"],
    ] as const;
    for (const writing of writings) expect(hashModel(modelOf(exampleWith(writing)))).toBe(hash);
  });

  test("stays the same in one file and in two", () => {
    const [first, second] = exampleFiles;
    const text = `${first?.text.replace("include: [ roles.yaml ]\n", "")}\n${second?.text}`;
    expect(hashModel(modelOf([{ name: "one.yaml", text }]))).toBe(hash);
  });

  test("changes with any figure", () => {
    expect(hashModel(modelOf(exampleWith(["transit: 60 s", "transit: 61 s"])))).not.toBe(hash);
  });
});

describe("comparing two versions", () => {
  const before = modelOf(exampleFiles);
  const changesTo = (after: FacilityModel) => compareModels(before, after);

  test("the same model has no changes", () => {
    expect(changesTo(modelOf(exampleFiles))).toEqual([]);
  });

  test("a figure is shown before and after", () => {
    expect(changesTo(modelOf(exampleWith(["stealth: { pDetect: 0.7", "stealth: { pDetect: 0.75"])))).toEqual([
      {
        kind: "changed",
        part: "measures",
        id: "gate-badge",
        name: "Badge reader at the gate",
        fields: [{ field: "performance.stealth.pDetect", before: 0.7, after: 0.75 }],
      },
    ]);
  });

  test("elements are added, removed and put in another order", () => {
    const fence = "- { id: fence, name: Fence, between: [ outside, site ], delays: { stealth: 20 s, force: 10 s } }";
    const organisations = [
      "  - { id: example-operator, name: Example operator, kind: operator }\n",
      "  - { id: example-cleaning, name: Example cleaning company, kind: contractor }\n",
    ] as const;
    const after = modelOf(
      exampleWith(
        [fence, fence.replaceAll(/id: fence, name: Fence/g, "id: wall, name: Wall")],
        [organisations.join(""), [...organisations].reverse().join("")],
      ),
    );
    expect(changesTo(after)).toEqual([
      { kind: "reordered", part: "organisations", id: null, name: null, fields: [] },
      { kind: "added", part: "crossings", id: "wall", name: "Wall", fields: [] },
      { kind: "removed", part: "crossings", id: "fence", name: "Fence", fields: [] },
    ]);
  });

  test("parts there is one of, and forces, are compared too", () => {
    const after = modelOf(
      exampleWith(
        ["pCommunication: 0.95", "pCommunication: 0.9"],
        ["{ mean: 4 min, sd: 60 s }", "{ mean: 5 min, sd: 60 s }"],
      ),
    );
    expect(changesTo(after).map(({ part, id, fields }) => [part, id, fields])).toEqual([
      ["response", null, [{ field: "pCommunication", before: 0.95, after: 0.9 }]],
      ["forces", "site-guards", [{ field: "time.meanSeconds", before: 240, after: 300 }]],
    ]);
  });
});

describe("comparing balance areas", () => {
  const before = modelOf(exampleFiles);

  test("a stratum is compared field by field, apart from the balance area it lies in", () => {
    const after = modelOf(exampleWith(["count: 12", "count: 13"], ["inventoryEvery: 180 d", "inventoryEvery: 90 d"]));
    expect(compareModels(before, after).map(({ part, id, fields }) => [part, id, fields])).toEqual([
      ["balanceAreas", "mba-1", [{ field: "inventoryEveryDays", before: 180, after: 90 }]],
      ["strata", "plates", [{ field: "count", before: 12, after: 13 }]],
    ]);
  });

  test("a stratum that moves to another balance area is a change", () => {
    const [area] = before.balanceAreas;
    if (!area) throw new Error("no balance area");
    const emptied = { ...area, strata: [] };
    const other = { ...area, id: "mba-2" as typeof area.id, measurements: [], keyMeasurementPoints: [], streams: [] };
    const changes = compareModels(
      { ...before, balanceAreas: [area, { ...other, strata: [] }] },
      { ...before, balanceAreas: [emptied, other] },
    );
    expect(changes).toEqual([
      {
        kind: "changed",
        part: "strata",
        id: "plates",
        name: "Plates in boxes",
        fields: [{ field: "balanceArea", before: "mba-1", after: "mba-2" }],
      },
    ]);
  });
});

describe("many faults at once", () => {
  test("all of them are reported, in the order of the text, and none echoes another", () => {
    const files = exampleWith(
      ["kind: limited", "kind: limitd"],
      ["between: [ hall, store ], delays: { authorised: 10 s", "between: [ hall, stoer ], delays: { authorised: 10"],
      ["knowledgeFactor: 0.8", "knowledgeFactor: 1.8"],
      ["watchedBy: control-room-check", "watchedBy: control-room"],
      ["pDetect: 0.85", "pDetekt: 0.85"],
      ["mass: 6 kg", "mass: -6 kg"],
      ["to: outside\n", "to: hall\n"],
      ["headCount: 8", "headCount: many"],
    );
    expect(briefly(faultsOf(files))).toEqual([
      "CUS-M005 areas[1].kind",
      "CUS-M012 portals[2].between[1]",
      "CUS-M006 portals[2].delays.authorised",
      "CUS-M012 measures[0].watchedBy",
      "CUS-M009 measures[0].knowledgeFactor",
      "CUS-M003 measures[3].performance.deceit.pDetekt",
      "CUS-M009 targets[0].material[0].mass",
      "CUS-M125 procedures[0].to",
      "CUS-M008 roles[0].headCount",
    ]);
  });

  test("a section that cannot be read is one fault, not one for each of its names", () => {
    const [first, second] = exampleFiles;
    const text = (second?.text ?? "").replace("roles:\n", "rolls:\n");
    const faults = faultsOf([first ?? { name: "", text: "" }, { name: "roles.yaml", text }]);
    expect(briefly(faults)).toEqual(["CUS-M002", "CUS-M003 rolls"]);
  });

  test("beyond 500 errors the others are counted", () => {
    const areas = Array.from(
      { length: 600 },
      (_, index) => `  - { id: a${index}, name: A, kind: wrong, within: site }`,
    );
    const hall = "  - { id: hall, name: Reactor hall, kind: inner, within: site, transit: 20 s }";
    const faults = faultsOf(exampleWith([hall, `${hall}\n${areas.join("\n")}`]));
    expect(faults).toHaveLength(501);
    expect(faults.filter(({ code }) => code === "CUS-M022")).toMatchObject([{ found: "100 more that are not shown" }]);
  });

  test("beyond 500 warnings a model still loads", () => {
    const roles = Array.from(
      { length: 600 },
      (_, index) =>
        `  - { id: r${index}, name: R, organisation: example-operator, headCount: 1, access: [ { areas: [ site ] } ] }`,
    );
    const result = loadModel(exampleWith(["roles:\n", `roles:\n${roles.join("\n")}\n`]));
    expect(result.ok && result.value.warnings).toHaveLength(501);
  });
});

test("without forces the model loads with a warning; with forces, each mode must be stated", () => {
  const [before, after] = (exampleFiles[0]?.text ?? "").split("  forces:\n");
  const rest = after?.slice(after.indexOf("\nprocedures:")) ?? "";
  const files = [{ name: "facility.yaml", text: `${before}  forces: []\n${rest}` }, ...exampleFiles.slice(1)];
  expect(briefly(faultsOf(files))).toEqual(["CUS-M132 response.forces"]);
});

test("a measure out of service is off in every state, once, and keeps its flag", () => {
  const model = modelOf(exampleWith(["kind: guard post", "kind: guard post\n    outOfService: true"]));
  expect(byId(model.measures, "reception").isOutOfService).toBe(true);
  expect(byId(model.measures, "gate-badge").isOutOfService).toBe(false);
  expect(model.states.map(({ measuresOff }) => measuresOff)).toEqual([["reception"], ["reception"]]);
});

/** The model as a version wrote it that knew neither assumed values, nor measures out of service, nor accounts. */
function storedBefore({ assumed, ...model }: FacilityModel): FacilityModel {
  return {
    ...model,
    measures: model.measures.map(({ isOutOfService, ...measure }) => measure),
    balanceAreas: model.balanceAreas.map(({ measurements, keyMeasurementPoints, strata, streams, ...area }) => area),
  } as unknown as FacilityModel;
}

test("assumed values are part of the model and of its hash; a model that states none keeps the hash it had", () => {
  const model = modelOf(
    exampleFiles.map(({ name, text }) => ({ name, text: text.replace(/ {4}measurements:.*?(?=\nrequiredEff)/s, "") })),
  );
  const asStoredBefore = storedBefore(model);
  expect(hashModel(model)).toBe(contentHash(asStoredBefore));
  expect(completeModel(asStoredBefore)).toEqual(model);
  const assuming = modelOf(exampleWith(["\nfacility:", "\nassumed: [ roles.guard.headCount ]\nfacility:"]));
  expect(assuming.assumed).toEqual(["roles.guard.headCount"]);
  expect(hashModel(assuming)).not.toBe(hashModel(model));
  expect(compareModels(modelOf(exampleFiles), assuming)).toEqual([
    {
      kind: "changed",
      part: "assumed",
      id: null,
      name: null,
      fields: [{ field: "assumed", before: [], after: ["roles.guard.headCount"] }],
    },
  ]);
});
