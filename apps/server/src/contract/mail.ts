/** Where a person wants to be told that something waits. */
import { z } from "zod";
import { isMailAddress } from "../mail/address.ts";
import { instant, named, text } from "./shapes.ts";

export const mailChosenSchema = named(
  "MailChosen",
  z.object({
    isOffered: z.boolean().meta({ description: "This instance sends mail" }),
    areRemindersWanted: z.boolean().meta({ description: "Of what comes nearer in the working group" }),
    chosen: z
      .object({ address: text, confirmedAt: instant.nullable() })
      .nullable()
      .meta({ description: "null: no mail is wanted" }),
  }),
);

export const remindersChosenSchema = z.object({ areWanted: z.boolean() });

export const mailAskedSchema = z.object({
  address: z.string().trim().max(254).refine(isMailAddress, "is no mail address"),
});

export const mailCodeSchema = z.object({ code: z.string().min(1).max(100) });
