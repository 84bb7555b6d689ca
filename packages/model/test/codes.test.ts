import { modelCodes } from "@custodiet/model";
import { expect, test } from "vitest";
import { briefly, exampleWith, faultsOf } from "./example.ts";

type Change = readonly [from: string, to: string];

/** A fault planted in the example, everything that is then reported, and a change much like it that is in order. */
interface Case {
  readonly plant: readonly Change[];
  readonly reports: readonly string[];
  readonly twin: readonly Change[];
}

const one = (plant: Change, report: string, twin: Change): Case => ({
  plant: [plant],
  reports: [report],
  twin: [twin],
});

const fresh = "{ isotope: U-235, enrichment: 19.75 %, mass: 6 kg, form: fuel plates }";
const cobalt = "{ nuclide: Co-60, activity: 220 TBq, count: 1 }";
const hallArea = "- { id: hall, name: Reactor hall, kind: inner, within: site, transit: 20 s }";
const storeArea = "- { id: store, name: Fuel store, kind: vital, within: hall }";
const outsideArea = "- { id: outside, name: Off site, kind: off-site }";
const roomDoor =
  "- { id: equipment-door, name: Equipment room door, between: [ site, equipment-room ], delays: { authorised: 5 s } }";
const fence = "- { id: fence, name: Fence, between: [ outside, site ], delays: { stealth: 20 s, force: 10 s } }";
const cleanerAccess = "headCount: 6, access: [ { areas: [ site, hall ] } ] }";
const marking = "marking: { tlp: amber, releasedTo: [ example-operator ], reason: Path analysis }";
const nonViolent = 'non-violent: { value: 1, basis: { judgement: "security manager, 2026-03" } }';
const receipts =
  "throughput: { batches: 4, per: 365 d }\n        measurement: weighing\n        keyMeasurementPoint: kmp-receipt";
const plates = "{ isotope: U-235, enrichment: 19.75 %, mass: 500 g, form: plates in boxes }";
const errors =
  'random: { sigma: 0.2 %, basis: { published: "handbook, table 4" } }\n        systematic: { sigma: 0.1 % }';
const storePoint = "- { id: kmp-store, name: Store, kind: inventory, areas: [ store ] }";
const escortPlace = "kind: escort\n    at: []";
const operatorGrant = "- { areas: [ store ], escort: escort-watch, states: [ day ], portals: [ store-door ] }";

const cases: Readonly<Record<string, readonly Case[]>> = {
  "CUS-M001": [
    one(["custodiet: 1", "custodiet: 2"], "CUS-M001 custodiet", ["custodiet: 1", "custodiet: 1 # one"]),
    one(["custodiet: 1\n", ""], "CUS-M001", ["custodiet: 1\n", '"custodiet": 1\n']),
  ],
  "CUS-M002": [
    one([hallArea, hallArea.replace("name: Reactor hall, ", "")], "CUS-M002 areas[2]", [
      hallArea,
      hallArea.replace(", transit: 20 s", ""),
    ]),
  ],
  "CUS-M003": [
    one(["transit: 60 s", "tranzit: 60 s"], "CUS-M003 areas[1].tranzit", ["transit: 60 s", "transit: 61 s"]),
  ],
  "CUS-M004": [
    one(["measuresOff: [ reception ]", "measuresOff: reception"], "CUS-M004 states[1].measuresOff", [
      "measuresOff: [ reception ]",
      "measuresOff: []",
    ]),
  ],
  "CUS-M005": [one(["kind: limited", "kind: limted"], "CUS-M005 areas[1].kind", ["kind: limited", "kind: protected"])],
  "CUS-M006": [one(["transit: 60 s", "transit: 60"], "CUS-M006 areas[1].transit", ["transit: 60 s", "transit: 1 min"])],
  "CUS-M007": [
    one(["transit: 60 s", "transit: 60 S"], "CUS-M007 areas[1].transit", ["transit: 60 s", "transit: 60000 ms"]),
  ],
  "CUS-M008": [
    one(["transit: 60 s", "transit: a minute"], "CUS-M008 areas[1].transit", ["transit: 60 s", "transit: .5 min"]),
    one(["knowledgeFactor: 0.8", "knowledgeFactor: 80 %"], "CUS-M008 measures[0].knowledgeFactor", [
      "knowledgeFactor: 0.8",
      "knowledgeFactor: 1",
    ]),
  ],
  "CUS-M009": [
    one(["pCommunication: 0.95", "pCommunication: 1.01"], "CUS-M009 response.pCommunication", [
      "pCommunication: 0.95",
      "pCommunication: 1",
    ]),
    one(["transit: 60 s", "transit: -60 s"], "CUS-M009 areas[1].transit", ["transit: 60 s", "transit: 0 s"]),
    one(["responseFactor: 1.5", "responseFactor: .inf"], "CUS-M009 states[1].responseFactor", [
      "responseFactor: 1.5",
      "responseFactor: 15",
    ]),
    one(["responseFactor: 1.5", "responseFactor: .nan"], "CUS-M009 states[1].responseFactor", [
      "responseFactor: 1.5",
      "responseFactor: 0.5",
    ]),
    one(["headCount: 8", "headCount: 0"], "CUS-M009 roles[0].headCount", ["headCount: 8", "headCount: 80"]),
    one(["headCount: 8", "headCount: 7.5"], "CUS-M009 roles[0].headCount", ["headCount: 8", "headCount: 7"]),
    one([fresh, fresh.replace("19.75 %", "100.1 %")], "CUS-M009 targets[0].material[0].enrichment", [
      fresh,
      fresh.replace("19.75 %", "24.6 %"),
    ]),
    one(["carryingFactor: 1.5", "carryingFactor: 0.5"], "CUS-M009 targets[0].carryingFactor", [
      "carryingFactor: 1.5",
      "carryingFactor: 1",
    ]),
    one(["sigma: 0.2 %", "sigma: 100.1 %"], "CUS-M009 materialBalanceAreas[0].measurements[0].random.sigma", [
      "sigma: 0.2 %",
      "sigma: 100 %",
    ]),
    one(["book: 6.01 kg", "book: -6 kg"], "CUS-M009 materialBalanceAreas[0].strata[0].book", [
      "book: 6.01 kg",
      "book: 6 kg",
    ]),
    one([plates, plates.replace("500 g", "0 g")], "CUS-M009 materialBalanceAreas[0].strata[0].material.mass", [
      plates,
      plates.replace("500 g", "500.5 g"),
    ]),
    one(["transit: 60 s", "transit: 1e400 s"], "CUS-M009 areas[1].transit", ["transit: 60 s", "transit: 1e2 s"]),
  ],
  "CUS-M010": [
    one(["commonCause: gate-power", "commonCause: Gate Power"], "CUS-M010 measures[0].commonCause", [
      "commonCause: gate-power",
      "commonCause: power-2",
    ]),
    one(["id: fence,", "id: all,"], "CUS-M010 surfaces[0].id", ["id: fence,", "id: wall,"]),
  ],
  "CUS-M011": [
    one(["id: fence,", "id: main-gate,"], "CUS-M011 surfaces[0].id", ["id: fence,", "id: site-guards,"]),
    one(
      [
        "- id: site-guards",
        "- id: site-guards\n      name: Others\n      organisation: example-operator\n      time: 9 min\n      pNeutralization: {}\n    - id: site-guards",
      ],
      "CUS-M011 response.forces[1].id",
      ["- id: site-guards", "- id: guard"],
    ),
  ],
  "CUS-M012": [
    one([storeArea, storeArea.replace("within: hall", "within: hal")], "CUS-M012 areas[3].within", [
      storeArea,
      storeArea.replace("within: hall", "within: site"),
    ]),
    one(
      [receipts, receipts.replace("weighing", "weihing")],
      "CUS-M012 materialBalanceAreas[0].streams[0].measurement",
      [
        receipts,
        receipts.replace("measurement: weighing\n        ", "measurement: weighing # as the plates\n        "),
      ],
    ),
    one(
      [storePoint, storePoint.replace("[ store ]", "[ sore ]")],
      "CUS-M012 materialBalanceAreas[0].keyMeasurementPoints[0].areas[0]",
      [storePoint, storePoint.replace("[ store ]", "[ store, hall ]")],
    ),
    one(["staffing: { guard: 2 }", "staffing: { gaurd: 2 }"], "CUS-M012 states[1].staffing.gaurd", [
      "staffing: { guard: 2 }",
      "staffing: { visitor: 2 }",
    ]),
    one(
      ["knowledge: { measures: [ gate-badge ]", "knowledge: { measures: [ gate-bage ]"],
      "CUS-M012 roles[0].knowledge.measures[0]",
      ["knowledge: { measures: [ gate-badge ]", "knowledge: { measures: all"],
    ),
  ],
  "CUS-M013": [
    one(['hours: [ "Mon-Fri 07:00-19:00" ] }', 'hours: [ "Mon-Fri 7-19" ] }'], "CUS-M013 states[0].hours[0]", [
      'hours: [ "Mon-Fri 07:00-19:00" ] }',
      'hours: [ "Fri-Mon 22:00-06:00" ] }',
    ]),
    one(['"Sat-Sun 00:00-24:00"', '"Sat-Sun 00:00-24:01"'], "CUS-M013 states[1].hours[1]", [
      '"Sat-Sun 00:00-24:00"',
      '"Sat-Sun 00:00-23:59"',
    ]),
  ],
  "CUS-M014": [
    one(["description: One paragraph.", 'description: " "'], "CUS-M014 facility.description", [
      "description: One paragraph.",
      "description: 1",
    ]),
  ],
  "CUS-M015": [one([`${marking}\n`, ""], "CUS-M015", [marking, marking.replace("tlp: amber", "tlp: red")])],
  "CUS-M016": [
    one(["between: [ outside, site ]\n", "between: [ outside ]\n"], "CUS-M016 portals[0].between", [
      "between: [ outside, site ]\n",
      "between: [ site, outside ]\n",
    ]),
  ],
  "CUS-M017": [
    one(["portals: [ store-door ]", "portals: [ fence ]"], "CUS-M017 roles[0].access[1].portals[0]", [
      "areas: [ site, hall ], windows",
      "areas: [ site, hall ], portals: [ hall-door ], windows",
    ]),
  ],
  "CUS-M018": [
    one(
      ["areas: [ store, hall ]\n    accountant", "areas: [ store, hall, hall ]\n    accountant"],
      "CUS-M018 materialBalanceAreas[0].areas[2]",
      ["areas: [ store, hall ]\n    accountant", "areas: [ hall, store ]\n    accountant"],
    ),
  ],
  "CUS-M019": [
    one(
      ['basis: { published: "handbook, table 3" }', "basis: {}"],
      "CUS-M019 measures[3].performance.authorised.basis",
      ['basis: { published: "handbook, table 3" }', "basis: { fictional: yes }"],
    ),
  ],
  "CUS-M020": [
    one(
      ["detections: 28, trials: 70", "detections: 71, trials: 70"],
      "CUS-M020 measures[1].performance.deceit.basis.test.detections",
      ["detections: 28, trials: 70", "detections: 70, trials: 70"],
    ),
  ],
  "CUS-M021": [
    one(["{ mean: 4 min, sd: 60 s }", "{ mean: 4 min, sd: 241 s }"], "CUS-M021 response.forces[0].time.sd", [
      "{ mean: 4 min, sd: 60 s }",
      "{ mean: 4 min, sd: 240 s }",
    ]),
  ],
  "CUS-M101": [
    one([outsideArea, outsideArea.replace("kind: off-site", "kind: other")], "CUS-M101 areas", [
      outsideArea,
      outsideArea.replace("Off site", "Elsewhere"),
    ]),
    one(
      [
        storeArea,
        "- { id: store, name: Fuel store, kind: vital, within: hall }\n  - { id: other-outside, name: Sea, kind: off-site }",
      ],
      "CUS-M101 areas[4].kind",
      [storeArea, storeArea.replace("kind: vital", "kind: other")],
    ),
  ],
  "CUS-M102": [
    one(
      [outsideArea, outsideArea.replace("kind: off-site", "kind: off-site, within: site")],
      "CUS-M102 areas[0].within",
      [outsideArea, outsideArea.replace(" }", ", transit: 1 s }")],
    ),
  ],
  "CUS-M103": [
    one([hallArea, hallArea.replace(", within: site", "")], "CUS-M103 areas[2].id", [
      hallArea,
      hallArea.replace("within: site", "within: outside"),
    ]),
  ],
  "CUS-M104": [
    one([hallArea, hallArea.replace("within: site", "within: store")], "CUS-M104 areas[2].within", [
      hallArea,
      hallArea.replace("within: site", "within: equipment-room"),
    ]),
    one([hallArea, hallArea.replace("within: site", "within: hall")], "CUS-M104 areas[2].within", [hallArea, hallArea]),
  ],
  "CUS-M105": [
    one([fence, fence.replace("[ outside, site ]", "[ site, site ]")], "CUS-M105 surfaces[0].between", [
      fence,
      fence.replace("[ outside, site ]", "[ outside, store ]"),
    ]),
  ],
  "CUS-M106": [
    one(
      [
        roomDoor,
        roomDoor.replace("between: [ site, equipment-room ]", "between: [ equipment-room, site ], direction: forward"),
      ],
      "CUS-M106 areas[4].id",
      [roomDoor, roomDoor.replace("delays", "direction: forward, delays")],
    ),
    {
      plant: [[storeArea, `${storeArea}\n  - { id: wing, name: Wing, kind: other, within: hall }`]],
      reports: ["CUS-M106 areas[4].id"],
      twin: [
        [storeArea, `${storeArea}\n  - { id: wing, name: Wing, kind: other, within: site }`],
        ["vital, within: hall }", "vital, within: wing }"],
      ],
    },
  ],
  "CUS-M107": [
    one([cleanerAccess, "headCount: 6 }"], "CUS-M107 roles[4].id", [
      cleanerAccess,
      "headCount: 6, remoteAccess: [ control-system ] }",
    ]),
  ],
  "CUS-M108": [
    one(["watchedBy: control-room-check", "watchedBy: gate-badge"], "CUS-M108 measures[0].watchedBy", [
      "watchedBy: control-room-check",
      "watchedBy: reception",
    ]),
    one(
      ["at: [ main-gate, hall-door ]", "at: [ main-gate, hall-door ]\n    watchedBy: gate-badge"],
      "CUS-M108 measures[0].watchedBy",
      ["at: [ main-gate, hall-door ]", "at: [ main-gate, hall-door ]\n    watchedBy: reception"],
    ),
  ],
  "CUS-M109": [
    one(
      ["authorised: {}, deceit: { delay: 30 s }", "authorised: {}, deceit: { pDetect: 0.1, delay: 30 s }"],
      "CUS-M109 measures[2].performance.deceit.pDetect",
      ["authorised: {}, deceit: { delay: 30 s }", "authorised: {}"],
    ),
  ],
  "CUS-M110": [
    one(["deceit: { pDetect: 0.85 }", "deceit: {}"], "CUS-M110 measures[3].performance.deceit", [
      "deceit: { pDetect: 0.85 }",
      "deceit: { delay: 5 s }",
    ]),
  ],
  "CUS-M111": [
    one(["kind: guard post\n    at: [ main-gate ]", "kind: guard post\n    at: []"], "CUS-M111 measures[5].at", [
      escortPlace,
      `${escortPlace} # it goes where the grant does`,
    ]),
  ],
  "CUS-M112": [
    {
      plant: [["kind: system\n    area: equipment-room", "kind: system\n    area: outside"]],
      reports: ["CUS-M112 targets[2].area"],
      twin: [["kind: system\n    area: equipment-room", "kind: system\n    area: site"]],
    },
  ],
  "CUS-M113": [
    one(
      [
        "- { act: theft, tactic: stealth, delay: 10 min, name: Lift the source out of its shield }",
        "- { act: sabotage, tactic: stealth, delay: 10 min, name: Lift the source out of its shield }",
      ],
      "CUS-M113 targets[1].tasks",
      [
        "- { act: theft, tactic: stealth, delay: 10 min,",
        "- { act: sabotage, tactic: force, delay: 1 min, name: Break it }\n      - { act: theft, tactic: stealth, delay: 10 min,",
      ],
    ),
  ],
  "CUS-M114": [
    one(["portals: [ store-door ]", "portals: [ main-gate ]"], "CUS-M114 roles[0].access[1].portals[0]", [
      operatorGrant,
      "- { areas: [ store, site ], portals: [ store-door, main-gate ] }",
    ]),
  ],
  "CUS-M115": [one([nonViolent, "# nobody"], "CUS-M115 response.forces", [nonViolent, "non-violent: { value: 0 }"])],
  "CUS-M116": [
    one(["category: II,", "category: IV,"], "CUS-M116 requiredEffectiveness[0].category", [
      "category: II,",
      "category: below III,",
    ]),
    one(
      ["carryingFactor: 1.5", "carryingFactor: 1.5\n    override: { category: 1, reason: R, decidedBy: A }"],
      "CUS-M116 targets[0].override.category",
      ["carryingFactor: 1.5", "carryingFactor: 1.5\n    override: { category: I, reason: R, decidedBy: A }"],
    ),
  ],
  "CUS-M117": [
    one([cobalt, cobalt.replace("Co-60", "Co-57")], "CUS-M117 targets[1].sources[0].nuclide", [
      cobalt,
      "{ nuclide: Co-57, activity: 1 TBq, dValue: { value: 0.7 TBq, source: RS-G-1.9 } }",
    ]),
  ],
  "CUS-M118": [
    one([`    material:\n      - ${fresh}\n`, ""], "CUS-M118 targets[0].kind", [
      `material:\n      - ${fresh}`,
      `material: ${fresh}`,
    ]),
  ],
  "CUS-M119": [
    one(["kind: system\n", "kind: system\n    coLocation: store-bunker\n"], "CUS-M119 targets[2].coLocation", [
      "    coLocation: store-bunker\n",
      "",
    ]),
  ],
  "CUS-M120": [
    {
      plant: [[fresh, fresh.replace("enrichment: 19.75 %, ", "")]],
      reports: ["CUS-M120 targets[0].material[0]"],
      twin: [
        [fresh, fresh.replace("U-235, enrichment: 19.75 %", "Pu, pu238: 1 %")],
        [plates, plates.replace("U-235, enrichment: 19.75 %", "Pu")],
      ],
    },
    one([plates, plates.replace("enrichment: 19.75 %, ", "")], "CUS-M120 materialBalanceAreas[0].strata[0].material", [
      plates,
      plates.replace("19.75 %", "19.7 %"),
    ]),
    {
      plant: [[fresh, fresh.replace("U-235", "Th")]],
      reports: ["CUS-M120 targets[0].material[0].enrichment"],
      twin: [
        [fresh, fresh.replace("U-235, enrichment: 19.75 %", "Th")],
        [plates, plates.replace("U-235, enrichment: 19.75 %", "Th")],
      ],
    },
    one([fresh, fresh.replace("form", "categoryBefore: II, form")], "CUS-M120 targets[0].material[0].categoryBefore", [
      fresh,
      fresh.replace("form", "irradiated: true, doseRate: 2 Gy/h, categoryBefore: II, form"),
    ]),
  ],
  "CUS-M121": [
    one([marking, marking.replace("[ example-operator ]", "[ example-operater ]")], "CUS-M121 marking.releasedTo[0]", [
      marking,
      marking.replace("[ example-operator ]", "[ example-cleaning ]"),
    ]),
  ],
  "CUS-M122": [
    one([marking, marking.replace("[ example-operator ]", "[ everybody ]")], "CUS-M122 marking.releasedTo[0]", [
      marking,
      "marking: { tlp: clear, releasedTo: [ everybody ], reason: Fictional }",
    ]),
  ],
  "CUS-M123": [
    {
      plant: [
        [marking, marking.replace("amber", "clear")],
        ["fictional: true", "fictional: false"],
      ],
      reports: ["CUS-M123 marking.tlp"],
      twin: [["fictional: true", "fictional: false"]],
    },
  ],
  "CUS-M124": [
    one(["category: II, pEff", "category: II, targets: [ fresh-fuel ], pEff"], "CUS-M124 requiredEffectiveness[0]", [
      "category: II, pEff",
      "targets: [ fresh-fuel ], pEff",
    ]),
  ],
  "CUS-M125": [one(["to: outside\n", "to: hall\n"], "CUS-M125 procedures[0].to", ["to: outside\n", "to: site\n"])],
  "CUS-M126": [
    one(["staffing: { guard: 2 }", "staffing: { guard: 13 }"], "CUS-M126 states[1].staffing.guard", [
      "staffing: { guard: 2 }",
      "staffing: { guard: 12 }",
    ]),
  ],
  "CUS-M127": [
    one(["remoteAccess: [ control-system ]", "remoteAccess: [ fresh-fuel ]"], "CUS-M127 roles[0].remoteAccess[0]", [
      "remoteAccess: [ control-system ]",
      "remoteAccess: []",
    ]),
  ],
  "CUS-M128": [
    one([fence, fence.replace("{ stealth: 20 s, force: 10 s }", "{}")], "CUS-M128 surfaces[0].delays", [
      fence,
      fence.replace("{ stealth: 20 s, force: 10 s }", "{ force: 0 s }"),
    ]),
  ],
  "CUS-M129": [
    one(
      [receipts, `${receipts}\n  - { id: mba-2, name: Two, areas: [ site, hall ] }`],
      "CUS-M129 materialBalanceAreas[1].areas[1]",
      [receipts, `${receipts}\n  - { id: mba-2, name: Two, areas: [ site ] }`],
    ),
  ],
  "CUS-M130": [
    one(["maintainedBy: [ shift-lead ]", "operatedBy: [ shift-lead ]"], "CUS-M130 measures[2].id", [
      "maintainedBy: [ shift-lead ]",
      "maintainedBy: [ guard ]",
    ]),
  ],
  "CUS-M131": [
    one(["headCount: 4\n", "headCount: 2\n"], "CUS-M131 roles[2].headCount", ["headCount: 4\n", "headCount: 3\n"]),
  ],
  "CUS-M132": [],
  "CUS-M133": [
    one(["carriage: trolley", "carriage: vehicle"], "CUS-M133 targets[0].id", ["carriage: trolley", "carriage: hand"]),
  ],
  "CUS-M134": [
    one([fence, fence.replace("{ stealth", "{ authorised: 1 s, stealth")], "CUS-M134 surfaces[0].delays.authorised", [
      fence,
      fence.replace("{ stealth", "{ deceit: 1 s, stealth"),
    ]),
    one(
      ["staffing: { roles: [ guard ], atLeast: 1 }", "staffing: { roles: [ guard ], atLeast: 13 }"],
      "CUS-M134 measures[0].staffing.atLeast",
      ["staffing: { roles: [ guard ], atLeast: 1 }", "staffing: { roles: [ guard ], atLeast: 12 }"],
    ),
    {
      plant: [
        ["handles: [ fresh-fuel, control-system ]", "handles: [ fresh-fuel ]"],
        ["      - { act: sabotage, tactic: deceit, delay: 15 min, name: Change them under a pretext }\n", ""],
      ],
      reports: ["CUS-M134 targets[2].tasks"],
      twin: [["handles: [ fresh-fuel, control-system ]", "handles: [ fresh-fuel ]"]],
    },
    one(
      [
        "    keyMeasurementPoints:\n",
        "      - { id: guess, name: Guess, random: { sigma: 9 % }, systematic: { sigma: 9 % } }\n    keyMeasurementPoints:\n",
      ],
      "CUS-M134 materialBalanceAreas[0].measurements[1].id",
      ["    keyMeasurementPoints:\n", "    keyMeasurementPoints: # flow or inventory\n"],
    ),
  ],
  "CUS-M135": [
    one(
      [storePoint, storePoint.replace("[ store ]", "[ site ]")],
      "CUS-M135 materialBalanceAreas[0].keyMeasurementPoints[0].areas[0]",
      [storePoint, storePoint.replace("[ store ]", "[ hall ]")],
    ),
    one(["target: fresh-fuel", "target: control-system"], "CUS-M135 materialBalanceAreas[0].strata[0].target", [
      "target: fresh-fuel",
      "target: calibration-source",
    ]),
    one(
      [
        receipts,
        `${receipts}\n  - id: mba-2\n    name: Two\n    areas: [ site ]\n    streams:\n      - { id: visits, name: V, direction: in, stage: feed, material: ${plates.replace("in boxes", "lent")}, throughput: { batches: 1, per: 9 d }, measurement: weighing }`,
      ],
      "CUS-M135 materialBalanceAreas[1].streams[0].measurement",
      [receipts, `${receipts}\n  - { id: mba-2, name: Two, areas: [ site ], streams: [] }`],
    ),
  ],
  "CUS-M136": [
    one(
      [receipts, receipts.replace("kmp-receipt", "kmp-store")],
      "CUS-M136 materialBalanceAreas[0].streams[0].keyMeasurementPoint",
      [receipts, receipts.replace("\n        keyMeasurementPoint: kmp-receipt", "")],
    ),
  ],
  "CUS-M137": [
    one(
      [errors, errors.replace("0.2 %", "0 %").replace("0.1 %", "0 %")],
      "CUS-M137 materialBalanceAreas[0].measurements[0].id",
      [errors, errors.replace("0.2 %", "0 %")],
    ),
  ],
  "CUS-M138": [
    {
      plant: [
        ["count: 12", "count: 9"],
        ["book: 6.01 kg", "book: 4.5 kg"],
      ],
      reports: ["CUS-M138 materialBalanceAreas[0].strata"],
      twin: [
        ["count: 12", "count: 15"],
        ["book: 6.01 kg", "book: 7.5 kg"],
      ],
    },
  ],
  "CUS-M139": [
    one(["book: 6.01 kg", "book: 6.01 g"], "CUS-M139 materialBalanceAreas[0].strata[0].book", [
      "book: 6.01 kg",
      "book: 7.5 kg",
    ]),
  ],
  "CUS-M212": [
    ...[
      ["measures.gate-badge.knowledgeFactor", "measures.gate-badge.knowlegeFactor"],
      ["measures.gate-badge.performance.stealth.pDetect", "measures.gate-badg.performance.stealth.pDetect"],
      ["targets.fresh-fuel.tasks.1.delay", "targets.fresh-fuel.tasks.2.delay"],
      ["forces.site-guards.time.mean", "forces.site-guards.times.mean"],
      ["requiredEffectiveness.0.pEffectiveness", "requiredEffectivness.0.pEffectiveness"],
      ["threatStatement.insiders", "threatStatement.insider"],
    ].map(([sound, planted]) =>
      one(["\nfacility:", `\nassumed: [ ${planted} ]\nfacility:`], "CUS-M212 assumed[0]", [
        "\nfacility:",
        `\nassumed: [ ${sound} ]\nfacility:`,
      ]),
    ),
  ],
};

const all = Object.entries(cases).flatMap(([code, list]) =>
  list.map((entry, index) => ({ name: `${code} ${index + 1}`, code, ...entry })),
);

test.each(all)("$name is reported, alone and in its place", ({ plant, reports }) => {
  expect(briefly(faultsOf(exampleWith(...plant)))).toEqual(reports);
});

test.each(all)("$name stays silent at what is in order", ({ twin }) => {
  expect(briefly(faultsOf(exampleWith(...twin)))).toEqual([]);
});

test("every code of content and rules is planted here or in a test of its own", () => {
  const elsewhere = ["CUS-M022", "CUS-M132"];
  const planted = all.map(({ code }) => code);
  const missing = modelCodes.filter(
    (code) => code < "CUS-M201" && !planted.includes(code) && !elsewhere.includes(code),
  );
  expect(missing).toEqual([]);
});
