import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { groupHomeQuery } from "../api/group-home.ts";
import { Problem } from "../patterns/problem.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { GroupChanges } from "./group-changes.tsx";
import { GroupStanding } from "./group-standing.tsx";
import { GroupWaits } from "./group-waits.tsx";
import { MeetingsAhead } from "./meetings-ahead.tsx";

interface GroupHomeProps {
  /** Where nothing of the group is in sight. */
  readonly fallback: ReactNode;
}

/** What waits in the working group, how it stands, what changed. */
export function GroupHome({ fallback }: GroupHomeProps) {
  const home = useQuery(groupHomeQuery);
  if (home.isPending) return <Waiting />;
  if (home.isError) return <Problem fault={home.error} onRetry={() => void home.refetch()} />;
  if (home.data.changes.length === 0) return fallback;
  return (
    <div className="home-grid">
      <div className="stack-wide">
        <GroupWaits home={home.data} />
        <MeetingsAhead home={home.data} />
        <GroupStanding home={home.data} />
      </div>
      <GroupChanges home={home.data} />
    </div>
  );
}
