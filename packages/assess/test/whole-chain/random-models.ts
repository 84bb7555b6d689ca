/** Seeded tiny facilities with every rule of ADR 1 in them, often at once. Whole seconds, so that ties are ties. */
import type { FacilityModel, Tactic } from "@custodiet/model";
import { at, buildModel, exactly, type LooseModel } from "../models/build-model.ts";
import { seededChance } from "../oracle/random-graphs.ts";

/** "certain": no delay varies, so that EASI has no artefact. */
export type Delays = "certain" | "varying";

type Lists = "crossings" | "measures" | "targets" | "roles" | "states" | "procedures";
type Part<Key extends Lists> = NonNullable<LooseModel[Key]>[number];

const allTactics: readonly Tactic[] = ["authorised", "deceit", "stealth", "force"];
const rooms = ["hall", "store", "annex"];
const roleNames = ["clerk", "guard"];
const unstated = { kind: "unstated" } as const;

export function randomModel(seed: number, delays: Delays): FacilityModel {
  return buildModel(new Draw(seed, delays).model());
}

class Draw {
  readonly next: () => number;
  readonly delays: Delays;
  readonly crossingNames: string[] = [];
  readonly measureNames = ["m0", "m1", "m2", "m3", "m4"];
  readonly procedureNames: string[] = [];

  constructor(seed: number, delays: Delays) {
    this.next = seededChance(seed);
    for (let i = 0; i < 5; i++) this.next();
    this.delays = delays;
  }

  model(): LooseModel {
    const crossings = this.crossings();
    const procedures = this.some(["run"], 0.35).map((id) => this.procedure(id));
    return {
      areas: [
        { id: "outside", kind: "off-site" },
        { id: "hall", within: "outside", transit: this.delay([0, 5]) },
        { id: "store", within: "hall", transit: this.delay([0, 5]) },
        { id: "annex", within: this.one(["outside", "hall"]), transit: this.delay([0]) },
      ],
      crossings,
      procedures,
      measures: this.measureNames.map((id) => this.measure(id)),
      targets: [this.target("fuel"), this.target("panel")],
      roles: roleNames.map((id) => this.role(id)),
      states: ["day", "night"].map((id) => this.state(id)),
      response: {
        pCommunication: this.one([1, 0.95, 0.5]),
        alarmAssessment: this.delay([0, 10]),
        forces: this.some(["guards", "police"], 0.85).map((id) => this.force(id)),
      },
    };
  }

  crossings(): Part<"crossings">[] {
    const ways: [string, string][] = [
      ["outside", "hall"],
      ["hall", "store"],
      [this.one(["hall", "outside", "store"]), "annex"],
    ];
    if (this.is(0.5)) ways.push(this.is(0.5) ? ["hall", "outside"] : ["store", "hall"]);
    return ways.map((between, i) => {
      this.crossingNames.push(`d${i}`);
      const tactics = this.some(allTactics, 0.6);
      return {
        id: `d${i}`,
        between,
        kind: this.one(["portal", "portal", "surface"]),
        direction: this.one(["both", "both", "both", "forward"]),
        passes: this.one(["hand", "trolley", "vehicle", "vehicle"]),
        detectAt: this.one(["B", "M", "E"]),
        delays: Object.fromEntries(tactics.map((tactic) => [tactic, this.delay([0, 5, 10, 20, 40])])),
      };
    });
  }

  procedure(id: string): Part<"procedures"> {
    this.procedureNames.push(id);
    return {
      id,
      from: this.one(["outside", "hall", "store"]),
      to: this.one(["outside", "hall", "annex"]),
      roles: this.some(roleNames, 0.5),
      carries: this.one([[], ["fuel"], ["panel"]]),
      tactic: this.one(["authorised", "deceit"]),
      delay: this.delay([10, 30]),
      detectAt: this.one(["B", "E"]),
      states: this.one([null, ["day"]]),
    };
  }

  measure(id: string): Part<"measures"> {
    const tactics = this.some(allTactics, 0.8);
    const value = () => ({ pDetect: this.one([0.1, 0.2, 0.5, 0.9]), delay: this.delay([0, 0, 10]), basis: unstated });
    const place = () => {
      const kind = this.one(["crossing", "crossing", "area", "target"] as const);
      if (kind === "crossing") return at(kind, this.one(this.crossingNames));
      return at(kind, this.one(kind === "area" ? [...rooms, "outside"] : ["fuel", "panel"]));
    };
    const atRun = this.procedureNames.map((procedure) => at("procedure", procedure));
    return {
      id,
      at: [place(), place(), ...(this.is(0.5) ? [place()] : []), ...(this.is(0.3) ? atRun : [])],
      detects: this.one(["person", "person", "person", "material"]),
      performance: Object.fromEntries(tactics.map((tactic) => [tactic, value()])),
      pair: this.is(0.2) ? this.pair() : null,
      operatedBy: this.some(roleNames, 0.15),
      maintainedBy: this.some(roleNames, 0.12),
      canBeDisabledBy: this.some(roleNames, 0.08),
      watchedBy: this.is(0.5) ? this.one(this.measureNames) : null,
      knowledgeFactor: this.one([1, 0.5]),
      group: this.one(["power", id, id]),
      staffing: this.is(0.15) ? { roles: this.some(roleNames, 0.7), atLeast: this.one([1, 4]) } : null,
      tampering: this.is(0.25)
        ? [{ from: this.one(["outside", "hall", "store"]), pDetect: this.one([0, 0.1, 0.4]), basis: unstated }]
        : [],
    };
  }

  pair() {
    const dependence = this.one(["low", "moderate", "high", "complete"] as const);
    return { missProbability: this.one([0.1, 0.4]), dependence, checkers: this.some(roleNames, 0.5) };
  }

  target(id: string): Part<"targets"> {
    const task = (act: "theft" | "sabotage", tactic: Tactic) => ({
      act,
      tactic,
      delay: this.delay([5, 30, 60]),
      detectAt: this.one(["B", "M", "E"] as const),
      name: act,
    });
    return {
      id,
      area: this.one(["store", "hall", "annex"]),
      carriage: this.one(["hand", "hand", "trolley"]),
      carryingFactor: this.one([1, 1, 2]),
      tasks: this.some(allTactics, 0.6).map((tactic) => task(id === "fuel" ? "theft" : "sabotage", tactic)),
    };
  }

  role(id: string): Part<"roles"> {
    const grant = () => ({
      areas: this.some(rooms, 0.45),
      portals: this.is(0.25) ? this.some(this.crossingNames, 0.7) : null,
      windows: this.one([null, null, [{ fromMinute: 0, toMinute: 600 }]]),
      states: this.one([null, null, ["night"]]),
      escort: this.is(0.35) ? this.one(["m0", "m0", "m1"]) : null,
    });
    return {
      id,
      headCount: this.one([1, 3]),
      access: [grant(), grant()],
      remoteAccess: this.some(["panel"], 0.2),
      authority: {
        handles: this.some(["fuel", "panel"], 0.4),
        runs: this.some(this.procedureNames, 0.2),
        overrides: this.some(this.measureNames, 0.08),
        commands: id === "clerk" ? this.some(["guard"], 0.3) : [],
      },
      knowledge: { measures: this.some(this.measureNames, 0.4), targets: [] },
    };
  }

  state(id: string): Part<"states"> {
    const rule = () => ({ roles: this.some(roleNames, 0.7), areas: this.some(rooms, 0.5) });
    return {
      id,
      windows: this.one([null, [{ fromMinute: 300, toMinute: 900 }], [{ fromMinute: 600, toMinute: 900 }]]),
      measuresOff: this.some(this.measureNames, 0.05),
      accessDenied: this.is(0.25) ? [rule()] : [],
      accessGranted: this.is(0.25) ? [{ ...rule(), escort: this.is(0.4) ? "m0" : null }] : [],
      staffing: this.is(0.4) ? [{ role: this.one(roleNames), count: this.one([0, 1]) }] : [],
      portalsFree: this.is(0.3) ? this.some(this.crossingNames, 0.5) : [],
      responseFactor: this.one([1, 1, 2]),
    };
  }

  force(id: string): NonNullable<NonNullable<LooseModel["response"]>["forces"]>[number] {
    const value = () => ({ value: this.one([1, 0.6]), basis: unstated });
    return {
      id,
      time: this.delay([5, 15, 40]),
      pNeutralization: {
        ...(this.is(0.8) ? { "non-violent": value() } : {}),
        ...(this.is(0.8) ? { violent: value() } : {}),
      },
      states: this.one([null, null, ["day"]]),
    };
  }

  is(chance: number): boolean {
    return this.next() < chance;
  }

  one<const Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new Error("nothing to choose from");
    return item;
  }

  some<Item>(items: readonly Item[], chance: number): Item[] {
    return items.filter(() => this.is(chance));
  }

  delay(means: readonly number[]) {
    const mean = this.one(means);
    return exactly(mean, this.delays === "varying" && this.is(0.7) ? mean * 0.3 : 0);
  }
}
