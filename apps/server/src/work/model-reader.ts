/** Reads documents into models off the main thread, so that a hostile one cannot hold up anybody else. */
import type { Diagnostic, SourceFile } from "@custodiet/core";
import type { FacilityModel } from "@custodiet/model";

export interface ReadModel {
  /** `null` where a fault is an error. */
  readonly model: FacilityModel | null;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ModelReader {
  /** Rejects with `CUS-S005` when the files are too large together. */
  readonly read: (files: readonly SourceFile[]) => Promise<ReadModel>;
  readonly close: () => Promise<void>;
}
