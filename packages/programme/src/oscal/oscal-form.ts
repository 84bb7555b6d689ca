/**
 * The structure of the OSCAL documents that we write (OSCAL 1.2.2) and read (any version 1: what is read of it is the same
 * in all of them), as far as we write and read them.
 */
import type { Json } from "@custodiet/core";
import { z } from "zod";
import { type ProgrammeFault, programmeFault } from "../fault.ts";

const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i);
const token = z.string().regex(/^[\p{L}_][\p{L}\p{N}._-]*$/u);
const text = z.string().min(1);
const instant = z.iso.datetime({ offset: true });
const prop = z.looseObject({ name: token, value: z.string().regex(/\S/) });
const props = z.array(prop).min(1).optional();

const metadata = z.looseObject({
  title: text,
  "last-modified": instant,
  version: text,
  "oscal-version": z.string().regex(/^1\.\d+\.\d+$/),
  props,
  roles: z
    .array(z.looseObject({ id: token, title: text }))
    .min(1)
    .optional(),
  parties: z
    .array(z.looseObject({ uuid, type: z.enum(["person", "organization"]) }))
    .min(1)
    .optional(),
});

const backMatter = z.looseObject({ resources: z.array(z.looseObject({ uuid })).min(1).optional() }).optional();
const common = { uuid, metadata, "back-matter": backMatter };

interface Part {
  readonly name: string;
  readonly id?: string | undefined;
  readonly prose?: string | undefined;
  readonly parts?: readonly Part[] | undefined;
}
const part: z.ZodType<Part> = z.lazy(() =>
  z.looseObject({
    name: token,
    id: token.optional(),
    prose: z.string().optional(),
    props,
    parts: z.array(part).min(1).optional(),
  }),
);

export interface OscalControl {
  readonly id: string;
  readonly title: string;
  readonly props?: readonly { readonly name: string; readonly value: string }[] | undefined;
  readonly parts?: readonly Part[] | undefined;
  readonly controls?: readonly OscalControl[] | undefined;
}
const control: z.ZodType<OscalControl> = z.lazy(() =>
  z.looseObject({
    id: token,
    title: text,
    props,
    parts: z.array(part).min(1).optional(),
    controls: z.array(control).min(1).optional(),
  }),
);

export interface OscalGroup {
  readonly id?: string | undefined;
  readonly title: string;
  readonly groups?: readonly OscalGroup[] | undefined;
  readonly controls?: readonly OscalControl[] | undefined;
}
const group: z.ZodType<OscalGroup> = z.lazy(() =>
  z.looseObject({
    id: token.optional(),
    title: text,
    groups: z.array(group).min(1).optional(),
    controls: z.array(control).min(1).optional(),
  }),
);

export const catalogForm = z.strictObject({
  $schema: z.string().optional(),
  catalog: z.looseObject({
    ...common,
    groups: z.array(group).min(1).optional(),
    controls: z.array(control).min(1).optional(),
  }),
});

const end = z.looseObject({ type: z.enum(["control", "statement"]), "id-ref": token });
const resource = z.looseObject({ type: token, href: text });
const mappingForm = z.strictObject({
  $schema: z.string().optional(),
  "mapping-collection": z.looseObject({
    ...common,
    provenance: z.looseObject({
      method: z.enum(["human", "automation", "hybrid"]),
      "matching-rationale": z.enum(["syntactic", "semantic", "functional"]),
      status: token,
      "mapping-description": text,
    }),
    mappings: z
      .array(
        z.looseObject({
          uuid,
          "source-resource": resource,
          "target-resource": resource,
          maps: z
            .array(
              z.looseObject({
                uuid,
                relationship: token,
                sources: z.array(end).min(1),
                targets: z.array(end).min(1),
                props,
              }),
            )
            .min(1),
        }),
      )
      .min(1),
  }),
});

const task = z.looseObject({
  uuid,
  type: z.enum(["milestone", "action"]),
  title: text,
  props,
  timing: z.looseObject({ "on-date": z.looseObject({ date: instant }) }).optional(),
  dependencies: z
    .array(z.looseObject({ "task-uuid": uuid }))
    .min(1)
    .optional(),
});
const risk = z.looseObject({
  uuid,
  title: text,
  description: text,
  statement: text,
  status: token,
  props,
  deadline: instant.optional(),
  remediations: z
    .array(
      z.looseObject({
        uuid,
        lifecycle: z.enum(["recommendation", "planned", "completed"]),
        title: text,
        description: text,
        tasks: z.array(task).min(1).optional(),
      }),
    )
    .min(1)
    .optional(),
});
const planForm = z.strictObject({
  $schema: z.string().optional(),
  "plan-of-action-and-milestones": z.looseObject({
    ...common,
    "system-id": z.looseObject({ id: text }).optional(),
    risks: z.array(risk).min(1).optional(),
    "poam-items": z.array(z.looseObject({ uuid: uuid.optional(), title: text, description: text, props })).min(1),
  }),
});

const resultsForm = z.strictObject({
  $schema: z.string().optional(),
  "assessment-results": z.looseObject({
    ...common,
    "import-ap": z.looseObject({ href: text }),
    results: z
      .array(
        z.looseObject({
          uuid,
          title: text,
          description: text,
          start: instant,
          props,
          "reviewed-controls": z.looseObject({ "control-selections": z.array(z.looseObject({})).min(1) }),
          observations: z
            .array(z.looseObject({ uuid, description: text, methods: z.array(text).min(1), collected: instant, props }))
            .min(1)
            .optional(),
          findings: z
            .array(
              z.looseObject({
                uuid,
                title: text,
                description: text,
                props,
                target: z.looseObject({
                  type: z.enum(["statement-id", "objective-id"]),
                  "target-id": token,
                  status: z.looseObject({ state: z.enum(["satisfied", "not-satisfied"]) }),
                }),
              }),
            )
            .min(1)
            .optional(),
        }),
      )
      .min(1),
  }),
});

const forms = {
  catalog: catalogForm,
  "mapping-collection": mappingForm,
  "plan-of-action-and-milestones": planForm,
  "assessment-results": resultsForm,
} as const;

export function faultsOfForm(document: Json): readonly ProgrammeFault[] {
  const keys = document !== null && typeof document === "object" ? Object.keys(document) : [];
  const [kind] = keys.filter((key): key is keyof typeof forms => Object.hasOwn(forms, key));
  if (kind === undefined) return [programmeFault("notOscal", "document", keys[0] ?? null)];
  const read = forms[kind].safeParse(document);
  if (read.success) return [];
  return read.error.issues.map(({ path, message }) =>
    programmeFault("badOscal", path.map(String).join("."), message.slice(0, longestFound)),
  );
}

const longestFound = 200;
