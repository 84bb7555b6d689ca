/** A person's own calendar address. */
import { z } from "zod";
import { instant, named, text } from "./shapes.ts";

export const calendarFeedSchema = named(
  "CalendarFeed",
  z.object({
    made: z
      .object({ at: instant, language: text, begins: text.meta({ description: "The beginning of its token" }) })
      .nullable()
      .meta({ description: "null: there is none" }),
  }),
);

export const newFeedSchema = named(
  "NewCalendarFeed",
  z.object({ path: text.meta({ description: "On this instance; shown this once" }) }),
);
