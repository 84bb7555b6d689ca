import type { AssessmentSummary, FacilityView } from "../api/shapes.ts";
import type { FacilitySearch } from "../app/search.ts";
import type { Names } from "./names.ts";

/** What every tab of a facility's page is given. */
export interface FacilityTabsProps {
  readonly view: FacilityView;
  readonly names: Names;
  readonly assessment: AssessmentSummary | null;
  readonly search: FacilitySearch;
  /** Changes what stands in the address; `undefined` takes it away. */
  readonly onChoose: (
    changes: Partial<Record<keyof FacilitySearch, string | number | readonly unknown[] | undefined>>,
  ) => void;
}
