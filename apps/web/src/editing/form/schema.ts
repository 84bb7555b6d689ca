/** The document's JSON Schema as the form reads it: the same file editors get, fetched when a form first opens. */
import type { Json } from "../document/json.ts";
import type { SectionName } from "../document/shapes.ts";
import { isElementSection } from "../document/shapes.ts";

export interface SchemaNode {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: boolean | SchemaNode;
  readonly propertyNames?: SchemaNode;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly const?: Json;
  readonly anyOf?: readonly SchemaNode[];
  /** What it means when it is absent. */
  readonly default?: Json;
  /** Kinds of element its identifier may name. */
  readonly "x-custodiet-refers-to"?: readonly string[];
  /** It belongs here only where other keys have one of these values. */
  readonly "x-custodiet-when"?: Readonly<Record<string, readonly Json[]>>;
  /** Limits of a number with a unit, in the model's own unit of the dimension. */
  readonly "x-custodiet-bounds"?: { readonly min?: number; readonly above?: number; readonly max?: number };
  /** What people call a value that may be written in more than one way. */
  readonly "x-custodiet-form"?: string;
}

export async function loadSchema(): Promise<SchemaNode> {
  const file = await import("../../../../../content/schemas/facility.schema.json");
  return file.default as SchemaNode;
}

/** The shape of one element of a list section, or of a section that is one thing. */
export function schemaOf(schema: SchemaNode, section: SectionName): SchemaNode {
  const sections = schema.properties ?? {};
  const own = section === "forces" ? sections["response"]?.properties?.["forces"] : sections[section];
  if (!own) throw new Error(`The schema has no section ${section}`);
  return own.items && isElementSection(section) ? own.items : own;
}
