import { cruise, type ICruiseResult } from "dependency-cruiser";
import { boundaryRules } from "./rules.ts";

export interface BoundaryReport {
  /** Modules of the house that were read; zero means the check looked at nothing. */
  readonly modulesRead: number;
  readonly violations: readonly Violation[];
}

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/** Reads every module under `root/packages` and `root/apps` and holds its imports against the rules. */
export async function cruiseHouse(root: string): Promise<BoundaryReport> {
  const { output } = await cruise(
    ["packages", "apps"],
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: [...boundaryRules] },
      tsPreCompilationDeps: true,
      preserveSymlinks: false,
      doNotFollow: { path: ["node_modules"] },
      exclude: { path: ["/(test|dist|generated)/", "\\.config\\.ts$"] },
    },
    {
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
      conditionNames: ["import", "node", "default"],
      exportsFields: ["exports"],
    },
  );
  if (typeof output === "string") throw new Error("The cruise gave text where a result was expected");
  return { modulesRead: countOwnModules(output), violations: violationsOf(output) };
}

const countOwnModules = (result: ICruiseResult): number =>
  result.modules.filter((module) => /^(packages|apps)\/.*\.tsx?$/.test(module.source)).length;

const violationsOf = (result: ICruiseResult): Violation[] =>
  result.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
