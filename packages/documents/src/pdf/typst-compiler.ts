/** The port to Typst's compiler, and the compiler behind it. It is synchronous and heavy: a server has it in a thread. */

import { err, ok, type Result } from "@custodiet/core";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Fonts } from "../fonts/fonts-on-board.ts";
import { renameFamily } from "../fonts/rename-family.ts";

export interface TypstJob {
  readonly program: string;
  /** What the program may read, by name; nothing else is there. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** PDF/UA-1 must hold of every document; `a-3a`: the file is PDF/A-3a, once it has been found to be PDF/UA-1. */
  readonly standard: "ua-1" | "a-3a";
  readonly createdAtSeconds: number;
}

export interface TypstCompiler {
  /** A PDF, or what the compiler says is wrong with it. */
  readonly compile: (job: TypstJob) => Result<Uint8Array, readonly string[]>;
}

/** A folder that does not exist: a program finds the files it is given there, and no file of the machine. */
const workspace = "/nonexistent/custodiet";

export function createTypstCompiler(fonts: Fonts): TypstCompiler {
  const fontBlobs = Object.values(fonts).map((font) => Buffer.from(renameFamily(font).buffer));
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
  return {
    compile: (job) => {
      try {
        for (const [name, bytes] of job.files) compiler.mapShadow(`${workspace}/${name}`, Buffer.from(bytes));
        return compileWith(compiler, job);
      } finally {
        compiler.resetShadow();
        compiler.evictCache(0);
      }
    },
  };
}

function compileWith(compiler: NodeCompiler, job: TypstJob): Result<Uint8Array, readonly string[]> {
  const compiled = compiler.compile({ mainFileContent: job.program });
  const document = compiled.result;
  if (document === null) return err(messagesOf(compiled.takeDiagnostics()?.shortDiagnostics ?? []));
  const write = (pdfStandard: string): Uint8Array =>
    new Uint8Array(compiler.pdf(document, { pdfStandard, creationTimestamp: job.createdAtSeconds }));
  try {
    const accessible = write("ua-1");
    return ok(job.standard === "ua-1" ? accessible : write(job.standard));
  } catch (thrown) {
    const text = thrown instanceof Error ? thrown.message : String(thrown);
    const told = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)", trace/g)].map(([, message]) => message ?? "");
    return err(told.length > 0 ? told : [text]);
  }
}

const messagesOf = (diagnostics: readonly { readonly message?: string }[]): readonly string[] =>
  diagnostics.length === 0 ? ["no reason given"] : diagnostics.map(({ message }) => message ?? "no reason given");
