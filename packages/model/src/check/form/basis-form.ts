import type { Basis } from "../../build/facility-model.ts";
import { formWording } from "../../wording/form-wording.ts";
import { keywords, type ValueForm } from "../shape/keywords.ts";
import { wholeNumber } from "../shape/numbers.ts";
import { object, optional, required } from "../shape/object.ts";
import { placeAt, type Reading } from "../shape/reading.ts";
import { text } from "../shape/scalars.ts";
import { type Broken, broken, type Read, type Shape } from "../shape/shape.ts";

const form = object({
  judgement: optional(text(), "Whose judgement, and when"),
  test: optional(
    object({
      detections: required(wholeNumber({ min: 0 }), "Trials in which it detected"),
      trials: required(wholeNumber({ min: 1 }), "Trials"),
    }),
    "Result of a test",
  ),
  published: optional(text(), "Where the figure is published"),
  fictional: optional(text(), "Invented, and what for"),
  source: optional(text(), "Where the test or judgement is recorded"),
});

type Draft = Read<typeof form>;

/** Where a figure comes from: exactly one of four kinds. */
export function basis(): Shape<Basis> {
  return {
    schema: { ...form.schema, [keywords.form]: "basis" satisfies ValueForm },
    read: (node, path, reading) => {
      const draft = form.read(node, path, reading);
      if (draft === broken) return broken;
      const kinds = (["judgement", "test", "published", "fictional"] as const).filter((kind) => draft[kind] !== null);
      if (kinds.length !== 1) {
        reading.report(
          formWording.unclearBasis(kinds.length === 0 ? "none" : kinds.join(" and ")),
          placeAt(node, path),
        );
        return broken;
      }
      return toBasis(draft, reading);
    },
  };
}

function toBasis(draft: Draft, reading: Reading): Basis | Broken {
  const { judgement, test, published, fictional, source } = draft;
  if (test !== null) {
    if (test.detections <= test.trials) return { kind: "test", ...test, source };
    reading.report(formWording.moreDetectionsThanTrials(), reading.placeOf(test, "detections"));
    return broken;
  }
  if (judgement !== null) return { kind: "judgement", by: judgement, note: source };
  if (published !== null) return { kind: "published", source: published };
  return { kind: "fictional", note: fictional };
}
