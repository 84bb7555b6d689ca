import type { Json } from "@custodiet/core";
import { documentForm } from "../check/form/document-form.ts";

/**
 * The JSON Schema (draft 2020-12) that gives editors completion: computed from the same form that reads documents.
 * It knows shapes, words and units; references and what fits together only `loadModel` knows.
 */
export const facilityJsonSchema: Json = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:custodiet:facility:1",
  title: "Custodiet facility model",
  ...(documentForm.schema as { readonly [key: string]: Json }),
};
