/**
 * Answers what-if questions: the edits are made in memory, the document is loaded, and every position is ranked again
 * against the document that was started from. What is prepared for a document is kept for the next question.
 */
import { engineVersion, prepareWhatIf, rankingDifference, type WhatIf } from "@custodiet/assess";
import type { Diagnostic, Progress } from "@custodiet/core";
import { compareModels, createModelLoader, type FacilityModel, hashModel } from "@custodiet/model";
import { toDiagnostic } from "./edit-work.ts";
import type { WhatIfOutcome, WhatIfQuestion } from "./what-if-job.ts";

interface Prepared {
  readonly model: FacilityModel;
  readonly whatIf: WhatIf;
}

/** Documents kept prepared: each may take some hundred megabytes. */
const mostKept = 2;

export function createWhatIfWork(): (question: WhatIfQuestion, progress: Progress) => WhatIfOutcome {
  const loader = createModelLoader();
  const kept = new Map<string, Prepared>();

  const prepare = ({ start, files }: WhatIfQuestion, progress: Progress): Prepared | readonly Diagnostic[] => {
    const known = kept.get(start);
    if (known !== undefined) {
      kept.delete(start);
      kept.set(start, known);
      return known;
    }
    const loaded = loader.load(files);
    if (!loaded.ok) return loaded.error;
    const whatIf = prepareWhatIf(loaded.value.model, progress);
    if (!whatIf.ok) throw new Error("Nobody can ask this worker to stop but by ending it");
    const oldest = kept.size >= mostKept ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    const prepared = { model: loaded.value.model, whatIf: whatIf.value };
    kept.set(start, prepared);
    return prepared;
  };

  return (question, progress) => {
    const prepared = prepare(question, progress);
    if (!("whatIf" in prepared)) return { kind: "unready", diagnostics: prepared };
    const edited = loader.edit(question.files, question.edits);
    if (!edited.ok) return { kind: "refused", diagnostics: edited.error.map(toDiagnostic) };
    const loaded = loader.load(edited.value.files);
    if (!loaded.ok) return { kind: "refused", diagnostics: loaded.error };
    return compare(prepared, loaded.value.model, loaded.value.warnings);
  };
}

function compare({ model, whatIf }: Prepared, changed: FacilityModel, warnings: readonly Diagnostic[]): WhatIfOutcome {
  const [modelHashBefore, modelHashAfter] = [hashModel(model), hashModel(changed)];
  const after = modelHashBefore === modelHashAfter ? whatIf.asItIs : whatIf.rankFor(changed);
  return {
    kind: "compared",
    modelHashBefore,
    modelHashAfter,
    engineVersion,
    changes: compareModels(model, changed),
    difference: rankingDifference(whatIf.asItIs, after),
    warnings,
  };
}
