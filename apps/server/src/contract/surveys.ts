/** What answers to a survey say together. */
import { z } from "zod";
import { listOf, named, text } from "./shapes.ts";

const count = z
  .number()
  .nullable()
  .meta({ description: "null: hidden, because it or another is too small to be told" });

export const surveyResultsSchema = named(
  "SurveyResults",
  z.object({
    state: z
      .enum(["still-open", "not-published", "told"])
      .meta({ description: "Told when the survey is closed: to whoever asked, and when published to whoever sees it" }),
    smallestTold: z.number(),
    answered: count,
    questions: listOf(
      z.object({ question: text, options: listOf(z.object({ option: text, count })), unanswered: count }),
    ),
  }),
);
