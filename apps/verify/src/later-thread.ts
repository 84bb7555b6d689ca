/** Reads the later half of a long log, while the program reads the first, and tells what it finds a thousand at a time. */
import { parentPort, workerData } from "node:worker_threads";
import { LogReading, type Told } from "@custodiet/verification";
import type { Later } from "./log.ts";
import { openSource } from "./source.ts";

const { path, start, sizes }: Later = workerData;
const source = openSource(path);
const told: Told[] = [];
const send = (): void => parentPort?.postMessage(told.splice(0));
const reading = new LogReading(source.log(start), start, sizes, (each) => {
  if (told.push(each) === 1000) send();
});
reading.readToEnd();
send();
source.close();
