/** What-if questions as routes ask them. */
import type { DocumentEdit } from "@custodiet/model";

export type WhatIfStart =
  | { readonly kind: "version"; readonly version?: number | undefined }
  | { readonly kind: "draft" };

export interface WhatIfOrder {
  readonly facility: string;
  readonly from: WhatIfStart;
  readonly edits: readonly DocumentEdit[];
}
