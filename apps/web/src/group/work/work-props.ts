/** What a page for the work on a record is given. */
import type { GroupKind, GroupRecord } from "../../api/group.ts";

export interface WorkProps {
  readonly kind: GroupKind;
  readonly record: GroupRecord;
  readonly part: string;
}
