import { readFileSync } from "node:fs";
import { type FrontDoor, frontDoorSchema } from "./contract/front-door.ts";

const contentFile = new URL("../../../content/domain/infcirc-908.json", import.meta.url);

/** The front door's facts. Throws when the content does not have the form the contract promises. */
export const readFrontDoor = (): FrontDoor => frontDoorSchema.parse(JSON.parse(readFileSync(contentFile, "utf8")));
