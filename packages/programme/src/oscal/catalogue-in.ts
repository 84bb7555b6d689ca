/** An OSCAL catalogue as it comes in: its controls by number and title, after every reference in it has been followed. */
import { err, type Json, ok, type Result } from "@custodiet/core";
import type { ProgrammeFault } from "../fault.ts";
import { programmeFault } from "../fault.ts";
import { checkOscal } from "./check-oscal.ts";
import { catalogForm, type OscalControl, type OscalGroup } from "./oscal-form.ts";

export interface CatalogueRead {
  readonly uuid: string;
  readonly title: string;
  readonly version: string;
  readonly oscalVersion: string;
  /** In the document's order; those within others behind them. */
  readonly controls: readonly ControlRead[];
}

export interface ControlRead {
  readonly id: string;
  readonly title: string;
  /** Titles of the groups that it stands in, outermost first. */
  readonly groups: readonly string[];
}

/** Every fault, or the catalogue by number and title: no text of it is taken. */
export function readOscalCatalogue(document: Json): Result<CatalogueRead, readonly ProgrammeFault[]> {
  const read = catalogForm.safeParse(document);
  const faults = checkOscal(document);
  if (faults.length > 0) return err(faults);
  if (!read.success) return err([programmeFault("notOscal", "document", Object.keys(document ?? {})[0] ?? null)]);
  const { uuid, metadata, groups = [], controls = [] } = read.data.catalog;
  return ok({
    uuid,
    title: metadata.title,
    version: metadata.version,
    oscalVersion: metadata["oscal-version"],
    controls: [...controls.flatMap((each) => controlsOf(each, [])), ...groups.flatMap((each) => groupOf(each, []))],
  });
}

const groupOf = (
  { title, groups = [], controls = [] }: OscalGroup,
  above: readonly string[],
): readonly ControlRead[] => [
  ...controls.flatMap((each) => controlsOf(each, [...above, title])),
  ...groups.flatMap((each) => groupOf(each, [...above, title])),
];

const controlsOf = ({ id, title, controls = [] }: OscalControl, groups: readonly string[]): readonly ControlRead[] => [
  { id, title, groups },
  ...controls.flatMap((each) => controlsOf(each, groups)),
];
