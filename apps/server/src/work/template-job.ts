/** What the workers that work with templates are asked, and what they answer. Plain data. */
import type { WeighedDefault } from "@custodiet/assess";
import type { Marking, SourceFile } from "@custodiet/core";
import type {
  Answers,
  BuildOptions,
  FacilityModel,
  LeftOutRow,
  TargetCategory,
  TemplateFault,
  TemplatePage,
} from "@custodiet/model";
import type { ContentLanguage } from "../content-languages.ts";

/** One task; `preview`: what the answers so far make; `build`: the document; `weigh`: which of its defaults matter. */
export interface TemplateJob {
  readonly task: "preview" | "build" | "weigh";
  readonly kind: string;
  readonly answers: Answers;
  readonly language: ContentLanguage;
  /** The organisation whose site it is. */
  readonly operator: BuildOptions["operator"];
  /** Identifiers of facilities there are already. */
  readonly taken: readonly string[];
}

export interface TemplatePreview {
  readonly pages: readonly TemplatePage[];
  readonly next: string | null;
  readonly unanswered: readonly string[];
  readonly assumed: readonly string[];
  readonly leftOut: readonly LeftOutRow[];
  readonly model: FacilityModel;
  readonly categories: readonly TargetCategory[];
}

export type TemplateOutcome =
  | { readonly task: "refused"; readonly faults: readonly TemplateFault[] }
  | { readonly task: "preview"; readonly preview: TemplatePreview }
  | { readonly task: "build"; readonly files: readonly SourceFile[] }
  | { readonly task: "weigh"; readonly weighed: readonly WeighedDefault[]; readonly marking: Marking };
