/** The floor plan under a facility's map. */
import { z } from "zod";
import { named, text } from "./shapes.ts";

const far = 100_000;

/** Bounds keep a slip of the pen from putting a picture on another planet. */
export const underlayPlacementSchema = named(
  "UnderlayPlacement",
  z.object({
    xMetres: z.number().min(-far).max(far).meta({ description: "West edge of the picture, once turned" }),
    yMetres: z.number().min(-far).max(far).meta({ description: "North edge of the picture, once turned" }),
    metresPerPixel: z.number().min(0.0001).max(100),
    quarterTurns: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]).meta({ description: "Clockwise" }),
    opacity: z.number().min(0).max(1),
  }),
);

const mediaType = z.enum(["image/png", "image/jpeg", "image/webp"]);

export const underlayPictureSchema = named(
  "UnderlayPicture",
  z.object({ hash: text, mediaType, width: z.number(), height: z.number(), byteLength: z.number() }),
);

export const underlayViewSchema = named(
  "UnderlayView",
  z.object({
    underlay: z.object({ picture: underlayPictureSchema, placement: underlayPlacementSchema }).nullable(),
  }),
);

export const newUnderlaySchema = named(
  "NewUnderlay",
  z.object({ picture: z.string().regex(/^[0-9a-f]{64}$/), placement: underlayPlacementSchema }),
);
