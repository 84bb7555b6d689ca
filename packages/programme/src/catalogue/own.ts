/**
 * What an organisation adds for itself: measures of its own, and its own licensed texts laid over numbers of other
 * frameworks. Neither leaves the instance: an overlay is no part of a catalogue at all, and `withoutOwn` takes the
 * measures out of whatever is exported.
 */
import { contentHash, err, ok, type Result } from "@custodiet/core";
import { z } from "zod";
import { type ProgrammeFault, programmeFault } from "../fault.ts";
import { measureForm } from "./catalogue-form.ts";
import { type ContentFile, formFaults } from "./form-faults.ts";
import { type Catalogue, domains, type Reference } from "./measure.ts";
import { faultsOfMeasure, toMeasure } from "./read-catalogue.ts";

const ownForm = z.strictObject({
  measures: z.array(measureForm.extend({ domain: z.enum(domains) })),
  overlays: z.array(z.strictObject({ framework: z.string(), number: z.string(), text: z.string().min(1).max(20_000) })),
});

export interface OwnAdditions {
  /** The catalogue with the organisation's measures behind the others; its hash is another one. */
  readonly catalogue: Catalogue;
  /** The organisation's own text of a number, where it has laid one over it. */
  readonly overlayOf: (reference: Pick<Reference, "framework" | "number">) => string | null;
}

const ownPrefix = "OWN-";

/** Lays an organisation's own measures and texts over the catalogue; its ids begin with `OWN-`. */
export function addOwn(catalogue: Catalogue, file: ContentFile): Result<OwnAdditions, readonly ProgrammeFault[]> {
  const read = ownForm.safeParse(file.content);
  if (!read.success) return err(formFaults(file, read.error));
  const { measures, overlays } = read.data;
  const faults = measures.flatMap(({ domain: _, ...measure }, index) => {
    const place = `${file.name} measures[${index}]`;
    const isRepeated = measures.findIndex(({ id }) => id === measure.id) !== index;
    return [
      ...(measure.id.startsWith(ownPrefix) ? [] : [programmeFault("ownIdTaken", `${place}.id`, measure.id)]),
      ...(isRepeated ? [programmeFault("repeatedId", `${place}.id`, measure.id)] : []),
      ...faultsOfMeasure(measure, place, catalogue),
    ];
  });
  if (faults.length > 0) return err(faults);
  const own = measures.map(({ domain, ...measure }) => toMeasure(measure, domain));
  const texts = new Map(overlays.map(({ framework, number, text }) => [`${framework} ${number}`, text]));
  return ok({
    catalogue: {
      ...catalogue,
      measures: [...catalogue.measures, ...own],
      hash: contentHash({ shared: catalogue.hash, own }),
    },
    overlayOf: ({ framework, number }) => texts.get(`${framework} ${number}`) ?? null,
  });
}

/** What may leave: a catalogue's measures without the organisation's own. */
export const withoutOwn = ({ measures }: Catalogue): Catalogue["measures"] =>
  measures.filter(({ id }) => !id.startsWith(ownPrefix));
