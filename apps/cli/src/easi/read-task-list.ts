/**
 * Reads a bare task list, the input of `custodiet easi`. Times are plain seconds here, as in the published tables.
 *
 * @example
 * pCommunication: 0.95
 * responseForceTime: { mean: 300, sd: 90 }
 * tasks:
 *   - { name: Cut fence, pDetect: 0, location: B, delay: { mean: 10, sd: 3 } }
 */
import type { ResponseParameters, TimedTask } from "@custodiet/assess";
import {
  type Diagnostic,
  type DurationSeconds,
  defaultCoefficientOfVariation,
  err,
  ok,
  type Result,
  type SourceFile,
} from "@custodiet/core";
import { detectionLocations, parseDocuments } from "@custodiet/model";
import { cliFault } from "../faults.ts";
import {
  FaultList,
  join,
  type NumberRange,
  placeOf,
  probabilityRange,
  readFields,
  readNumber,
  responseSecondsRange,
  secondsRange,
} from "./fields.ts";
import type { SyntaxNode } from "./syntax.ts";

export interface NamedTask extends TimedTask {
  readonly name: string;
}

export interface TaskList {
  readonly tasks: readonly NamedTask[];
  readonly response: ResponseParameters;
}

export function readTaskList(file: SourceFile): Result<TaskList, readonly Diagnostic[]> {
  const { tree, faults: syntaxFaults } = parseDocuments([file]);
  if (tree === null) return err(syntaxFaults.map(asTaskListFault));
  const faults = new FaultList();
  const list = readRoot(tree.root, faults);
  const all = [...syntaxFaults, ...faults.faults];
  return list === null || all.length > 0 ? err(all) : ok(list);
}

const notAMapCode = "CUS-M918";

/** The model's reader advises how a facility begins; a task list begins otherwise. */
function asTaskListFault(fault: Diagnostic): Diagnostic {
  if (fault.code !== notAMapCode) return fault;
  return cliFault("CUS-C105", {
    ...(fault.span ? { span: fault.span } : {}),
    found: "no keys at the left margin",
    expected: "`pCommunication:`, `responseForceTime:` and `tasks:`",
    remedy: "Begin with `pCommunication: 0.95`; see `custodiet easi --help`.",
  });
}

const rootKeys = { required: ["pCommunication", "responseForceTime", "tasks"], optional: [] };

function readRoot(root: SyntaxNode, faults: FaultList): TaskList | null {
  const fields = readFields(root, "", rootKeys, faults);
  const pCommunication = readWith(fields?.get("pCommunication"), (node) =>
    readNumber(node, "pCommunication", probabilityRange, faults),
  );
  const responseForceTime = readWith(fields?.get("responseForceTime"), (node) =>
    readDuration(node, "responseForceTime", responseSecondsRange, faults),
  );
  const tasks = readWith(fields?.get("tasks"), (node) => readTasks(node, faults));
  if (pCommunication === null || responseForceTime === null || tasks === null) return null;
  return { tasks, response: { pCommunication, responseForceTime } };
}

function readTasks(node: SyntaxNode, faults: FaultList): readonly NamedTask[] | null {
  if (node.kind !== "list") {
    faults.add("CUS-C105", { ...placeOf(node, "tasks"), expected: "a list of tasks", remedy: "Begin each with `- `." });
    return null;
  }
  if (node.items.length === 0) {
    const expected = "at least one task";
    faults.add("CUS-C106", { ...placeOf(node, "tasks"), expected, remedy: "Add the tasks of the path, in order." });
  }
  return node.items.flatMap((item, index) => readTask(item, index, faults) ?? []);
}

const taskKeys = { required: ["pDetect", "delay"], optional: ["name", "location"] };

function readTask(node: SyntaxNode, index: number, faults: FaultList): NamedTask | null {
  const path = `tasks[${index}]`;
  const fields = readFields(node, path, taskKeys, faults);
  if (fields === null) return null;
  const pDetect = readWith(fields.get("pDetect"), (value) =>
    readNumber(value, join(path, "pDetect"), probabilityRange, faults),
  );
  const delay = readWith(fields.get("delay"), (value) =>
    readDuration(value, join(path, "delay"), secondsRange, faults),
  );
  const location = readLocation(fields.get("location"), join(path, "location"), faults);
  const name = readName(fields.get("name"), index, join(path, "name"), faults);
  if (pDetect === null || delay === null || location === null || name === null) return null;
  return { name, pDetect, location, delay };
}

/** Mean and standard deviation, or the mean alone: the deviation is then 0.3 of it. */
function readDuration(node: SyntaxNode, path: string, range: NumberRange, faults: FaultList): DurationSeconds | null {
  if (node.kind === "scalar") {
    const mean = readNumber(node, path, range, faults);
    return mean === null ? null : { meanSeconds: mean, sdSeconds: usualDeviation(mean) };
  }
  const fields = readFields(node, path, { required: ["mean"], optional: ["sd"] }, faults);
  const mean = readWith(fields?.get("mean"), (value) => readNumber(value, join(path, "mean"), range, faults));
  const sdNode = fields?.get("sd");
  const sd = sdNode === undefined ? null : readNumber(sdNode, join(path, "sd"), secondsRange, faults);
  if (mean === null || (sdNode !== undefined && sd === null)) return null;
  return { meanSeconds: mean, sdSeconds: sd ?? usualDeviation(mean) };
}

const usualDeviation = (mean: number): number => (Number.isFinite(mean) ? defaultCoefficientOfVariation * mean : 0);

function readLocation(node: SyntaxNode | undefined, path: string, faults: FaultList): TimedTask["location"] | null {
  if (node === undefined) return "B";
  const found = node.kind === "scalar" ? detectionLocations.find((location) => location === node.value) : undefined;
  if (found !== undefined) return found;
  const expected = "B, M or E: detection at the task's beginning, middle or end";
  faults.add("CUS-C107", { ...placeOf(node, path), expected, remedy: "Write one of the three letters." });
  return null;
}

function readName(node: SyntaxNode | undefined, index: number, path: string, faults: FaultList): string | null {
  if (node === undefined) return `task ${index + 1}`;
  if (node.kind === "scalar" && node.value !== null) return node.text;
  faults.add("CUS-C105", {
    ...placeOf(node, path),
    expected: "a name",
    remedy: "Write a short text, or leave it out.",
  });
  return null;
}

const readWith = <Value>(node: SyntaxNode | undefined, read: (node: SyntaxNode) => Value | null): Value | null =>
  node === undefined ? null : read(node);
