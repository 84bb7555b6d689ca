import type { GroupRecord } from "../../../api/group.ts";

type Weighed = Pick<GroupRecord, "id" | "votes">;

const wanted = ({ votes }: Weighed): number => votes["needs-attention"] ?? 0;
const refused = ({ votes }: Weighed): number => votes["no-attention"] ?? 0;

/** What most say needs attention first; of equals, what fewest say needs none; then always the same. */
export const byWeight = (a: Weighed, b: Weighed): number =>
  wanted(b) - wanted(a) || refused(a) - refused(b) || (a.id < b.id ? -1 : 1);
