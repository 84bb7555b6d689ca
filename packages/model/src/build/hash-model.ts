import { contentHash, type ModelHash } from "@custodiet/core";
import type { FacilityModel } from "./facility-model.ts";

/** SHA-256 of the model's canonical JSON. Keys have no order; lists have the document's. */
export const hashModel = (model: FacilityModel): ModelHash => contentHash(model) as ModelHash;
