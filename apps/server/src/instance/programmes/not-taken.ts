import type { ProgrammeFault } from "@custodiet/programme";
import { RequestFault } from "../../faults.ts";
import { diagnosticsOf } from "../../work/placed-faults.ts";

/** What was sent keeps every fault found in it; nothing of it is kept. */
export const notTaken = (faults: readonly ProgrammeFault[]): RequestFault =>
  new RequestFault("CUS-S190", "What was sent does not stand with the programme.", diagnosticsOf(faults));
