/** A measure that an organisation adds for itself: the same rules as the catalogue's, with its words beside them. */
import { officialLanguages } from "@custodiet/core";
import { z } from "zod";
import { criterionKeyForm, measureForm } from "../catalogue/catalogue-form.ts";
import { domains } from "../catalogue/measure.ts";

const letter = z.string().regex(/^[a-z]$/);
const words = (most: number) => z.string().max(most);

/** As it is sent or stands in a file. `key: null`: a new one, which is given its letter when it is kept. */
export const ownMeasureForm = measureForm
  .omit({ id: true, evidence: true, test: true, criteria: true, references: true })
  .extend({
    domain: z.enum(domains),
    /** Of its words: they are shown in it whatever the reader's. */
    language: z.enum(officialLanguages),
    title: words(200),
    statement: words(2000),
    /** Kinds of the catalogue's. */
    evidence: z.array(z.string().max(60)).max(40),
    /** Kinds of its own, each with the months for which it holds. */
    ownEvidence: z
      .array(
        z.strictObject({ key: letter.nullable().default(null), name: words(120), months: z.int().min(1).max(240) }),
      )
      .max(20)
      .default([]),
    /** `null` is refused: a measure is kept with its performance test alone. */
    test: measureForm.shape.test.extend({ text: words(2000) }).nullable(),
    criteria: z
      .array(
        z.strictObject({
          key: criterionKeyForm.nullable().default(null),
          level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
          text: words(1000),
        }),
      )
      .max(60),
  });

export type OwnMeasureOrder = z.infer<typeof ownMeasureForm>;

type Keyed<Part> = Omit<Part, "key"> & { readonly key: string };

/** As it is kept: every criterion and every kind of evidence by its letter, and with a test. */
export interface OwnMeasure extends Readonly<Omit<OwnMeasureOrder, "criteria" | "ownEvidence" | "test">> {
  readonly criteria: readonly Keyed<OwnMeasureOrder["criteria"][number]>[];
  readonly ownEvidence: readonly Keyed<OwnMeasureOrder["ownEvidence"][number]>[];
  readonly test: NonNullable<OwnMeasureOrder["test"]>;
}

const ownPrefix = "OWN-";

/** By its id: no measure of the catalogue's is called so. */
export const isOwnMeasure = (id: string): boolean => id.startsWith(ownPrefix);

/** `OWN-7`, from 1 to 999. */
export const ownMeasureId = (number: number): string => `${ownPrefix}${number}`;

/** The name of a kind of evidence of its own: `own-7-a`. */
export const ownKindId = (id: string, key: string): string => `${id.toLowerCase()}-${key}`;
