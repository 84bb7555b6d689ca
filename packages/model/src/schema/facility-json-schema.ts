import type { Json } from "@custodiet/core";
import { documentForm } from "../check/form/document-form.ts";

const dialect = "https://json-schema.org/draft/2020-12/schema";

const { required, ...shape } = documentForm.schema as { readonly [key: string]: Json };

/**
 * The JSON Schema (draft 2020-12) that gives editors completion: computed from the same form that reads documents.
 * It knows shapes, words and units; references and what fits together only `loadModel` knows. What a file leaves to
 * the files it includes, it need not have.
 */
export const facilityJsonSchema: Json = {
  $schema: dialect,
  $id: "urn:custodiet:facility:1",
  title: "Custodiet facility model",
  ...shape,
  anyOf: [{ required: required ?? [] }, { required: ["custodiet", "include"] }],
};

/** The same for a file that another one includes: any of the lists, none of them required. */
export const facilityPartJsonSchema: Json = {
  $schema: dialect,
  $id: "urn:custodiet:facility-part:1",
  title: "Part of a Custodiet facility model",
  ...shape,
};
