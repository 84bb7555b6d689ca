/**
 * A PDF of which one page becomes the picture. Read by PDF.js in a worker of this site's own; letters are drawn as
 * outlines, and neither scripts nor anything from outside is run or fetched.
 */
import {
  GlobalWorkerOptions,
  getDocument,
  PasswordException,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import worker from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";
import { encode } from "./encode.ts";
import type { OpenedFile, TakeFault, TakenPicture } from "./taken-picture.ts";
import { mostPixelsASide } from "./taken-picture.ts";

GlobalWorkerOptions.workerSrc = worker;

/** Put beside the page when it is built: what a PDF may refer to without carrying it along. */
const beside = (folder: string): string => new URL(`/pdf/${folder}/`, location.href).href;

export async function openPdf(file: Blob): Promise<OpenedFile | TakeFault> {
  const task = getDocument({
    data: new Uint8Array(await file.arrayBuffer()),
    disableFontFace: true,
    useWasm: false,
    enableXfa: false,
    standardFontDataUrl: beside("standard_fonts"),
    cMapUrl: beside("cmaps"),
    wasmUrl: beside("wasm"),
    verbosity: 0,
  });
  const document = await opened(task);
  if (typeof document === "string") return document;
  if (document.numPages < 1) return "pdfWithoutPages";
  return {
    pageCount: document.numPages,
    take: (page) => takePage(document, page),
    close: () => void task.destroy(),
  };
}

async function opened(task: PDFDocumentLoadingTask): Promise<PDFDocumentProxy | TakeFault> {
  try {
    return await task.promise;
  } catch (thrown) {
    void task.destroy();
    if (thrown instanceof PasswordException) return "pdfEncrypted";
    return /no pages|zero pages/i.test(String(thrown)) ? "pdfWithoutPages" : "pdfBroken";
  }
}

/** Sharp enough to read a plan's lettering, and no larger than is kept. */
async function takePage(document: PDFDocumentProxy, number: number): Promise<TakenPicture | TakeFault> {
  try {
    const page = await document.getPage(number);
    const whole = page.getViewport({ scale: 1 });
    if (!(whole.width > 0 && whole.height > 0)) return "pdfBroken";
    const viewport = page.getViewport({ scale: mostPixelsASide / Math.max(whole.width, whole.height) });
    const canvas = globalThis.document.createElement("canvas");
    canvas.width = Math.max(1, Math.floor(viewport.width));
    canvas.height = Math.max(1, Math.floor(viewport.height));
    await page.render({ canvas, viewport, background: "#ffffff" }).promise;
    page.cleanup();
    return encode(canvas);
  } catch {
    return "pdfBroken";
  }
}
