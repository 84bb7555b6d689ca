/** The worker that makes documents of answers and tries what else could be answered. */
import { weighDefaults } from "@custodiet/assess";
import { ok, type Result, type SourceFile } from "@custodiet/core";
import {
  type Answers,
  askedPages,
  askNext,
  buildDocument,
  categorise,
  type FacilityModel,
  loadModel,
  type Template,
  type TemplateFault,
} from "@custodiet/model";
import { readTemplateContent } from "../template-content.ts";
import type { TemplateJob, TemplateOutcome } from "./template-job.ts";
import { serveWorker } from "./worker-side.ts";

const content = readTemplateContent();

serveWorker<TemplateJob, TemplateOutcome>((job) => {
  const template = content.templates.get(job.kind);
  if (template === undefined) throw new Error(`No template ${job.kind}`);
  const done = doTask(template, job);
  return done.ok ? done.value : { task: "refused", faults: done.error };
});

function doTask(template: Template, job: TemplateJob): Result<TemplateOutcome, readonly TemplateFault[]> {
  const built = build(template, job, job.answers);
  if (!built.ok) return built;
  const { files, assumed, unanswered, leftOut } = built.value;
  if (job.task === "build") return ok({ task: "build", files });
  const model = modelOf(files);
  if (job.task === "weigh") {
    const weighed = weighDefaults(template, job.answers, (answers) => modelFor(template, job, answers));
    return ok({ task: "weigh", weighed, marking: model.marking });
  }
  const pages = askedPages(template, job.answers);
  const next = askNext(template, job.answers)?.id ?? null;
  const preview = { pages, next, unanswered, assumed, leftOut, model, categories: categorise(model) };
  return ok({ task: "preview", preview });
}

const build = (template: Template, { language, taken, operator }: TemplateJob, answers: Answers) =>
  buildDocument(template, answers, { words: content.words.get(language) ?? {}, taken, operator });

function modelFor(template: Template, job: TemplateJob, answers: Answers): FacilityModel {
  const built = build(template, job, answers);
  if (!built.ok) throw new Error("An answer that was tried is none to its question");
  return modelOf(built.value.files);
}

/** What a template makes has no errors, whatever is answered: tests hold every template to it. */
function modelOf(files: readonly SourceFile[]): FacilityModel {
  const loaded = loadModel(files);
  if (!loaded.ok) throw new Error("A template made a document with errors");
  return loaded.value.model;
}
