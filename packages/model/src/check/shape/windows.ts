import type { WeekWindow } from "../../build/facility-model.ts";
import { mergeWindows, parseWeekWindow } from "../../build/week-window.ts";
import { formWording } from "../../wording/form-wording.ts";
import { list } from "./collections.ts";
import { keywords, type ValueForm } from "./keywords.ts";
import { placeAt } from "./reading.ts";
import { scalarText } from "./scalars.ts";
import { broken, mapShape, type Shape } from "./shape.ts";

const windowMaxLength = 40;

const weekWindow: Shape<readonly WeekWindow[]> = {
  schema: {
    type: "string",
    pattern: "^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(-(Mon|Tue|Wed|Thu|Fri|Sat|Sun))? +\\d{2}:\\d{2}-\\d{2}:\\d{2}$",
  },
  read: (node, path, reading) => {
    const written = scalarText(node, "a time window", path, reading);
    if (written === broken) return broken;
    const windows = written.length > windowMaxLength ? null : parseWeekWindow(written);
    if (windows) return windows;
    reading.report(formWording.badWindow(written), placeAt(node, path));
    return broken;
  },
};

/** Hours of the week, as sorted windows that do not overlap. */
export function windows(): Shape<readonly WeekWindow[]> {
  const parts = list(weekWindow, { atLeast: 1, atMost: 100 });
  const schema = { ...parts.schema, [keywords.form]: "windows" satisfies ValueForm };
  return mapShape({ ...parts, schema }, (read) => mergeWindows(read.flat()));
}
