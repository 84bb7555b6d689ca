import { contentHash, type ModelHash } from "@custodiet/core";
import type { FacilityModel } from "./facility-model.ts";
import { withoutLaterStatements } from "./later-statements.ts";

/**
 * SHA-256 of the model's canonical JSON. Keys have no order; lists have the document's. Statements that came into the
 * format later are left out where they say nothing: a model that was stored before them keeps its hash.
 */
export const hashModel = (model: FacilityModel): ModelHash => contentHash(withoutLaterStatements(model)) as ModelHash;
