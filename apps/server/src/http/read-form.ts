/** A form of a file and what is asked of it: `file`, and `order` as JSON. The file is refused while it comes. */
import type { FastifyRequest } from "fastify";
import type { z } from "zod";
import { RequestFault } from "../faults.ts";

/** The file's bytes, and some for the parts around them. */
export const mostFileBytes = 20_000_000;
export const mostFormBytes = 22_000_000;

export const formLimits = { fileSize: mostFileBytes, files: 1, fields: 1, fieldSize: 1_500_000, parts: 2 } as const;

export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadForm<Order> {
  readonly table: SentFile;
  readonly order: Order;
}

/** How large a file may be, and how it is said that one is larger. */
export interface FileLimit {
  readonly bytes: number;
  readonly code: "CUS-S040" | "CUS-S194";
}

const usualLimit: FileLimit = { bytes: mostFileBytes, code: "CUS-S040" };

export async function readForm<Schema extends z.ZodType>(
  request: FastifyRequest,
  schema: Schema,
  limit: FileLimit = usualLimit,
): Promise<ReadForm<z.infer<Schema>>> {
  const { file, order } = await readFormWithOrWithoutFile(request, schema, limit);
  if (file === null) throw new RequestFault("CUS-S045", "The form has no file in it.");
  return { table: file, order };
}

/** Of what may be proven by a file, and need not be. */
export async function readFormWithOrWithoutFile<Schema extends z.ZodType>(
  request: FastifyRequest,
  schema: Schema,
  limit: FileLimit = usualLimit,
): Promise<{ readonly file: SentFile | null; readonly order: z.infer<Schema> }> {
  let file: SentFile | null = null;
  let order = "{}";
  try {
    for await (const part of request.parts({ limits: { ...formLimits, fileSize: limit.bytes } })) {
      if (part.type === "file") file = { name: part.filename.slice(-200), bytes: await part.toBuffer() };
      else if (part.fieldname === "order") order = String(part.value);
    }
  } catch (thrown) {
    throw toFault(thrown, limit);
  }
  return { file, order: parseOrder(order, schema) };
}

function parseOrder<Schema extends z.ZodType>(text: string, schema: Schema): z.infer<Schema> {
  const parsed = schema.safeParse(fromJson(text));
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw new RequestFault("CUS-S045", `The part \`order\`: ${first?.path.join(".") ?? ""} ${first?.message ?? ""}`);
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Of a file that is larger than is taken. */
export const tooLarge = ({ bytes, code }: FileLimit): RequestFault =>
  new RequestFault(code, `The file is larger than ${Math.floor(bytes / 1_000_000)} MB.`);

function toFault(thrown: unknown, limit: FileLimit): unknown {
  const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : "";
  if (code === "FST_REQ_FILE_TOO_LARGE") return tooLarge(limit);
  if (code.startsWith("FST_")) return new RequestFault("CUS-S045", "The form is not one file and one order.");
  return thrown;
}
