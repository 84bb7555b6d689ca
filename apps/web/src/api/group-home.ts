/** What the group's people see first. */
import { queryOptions } from "@tanstack/react-query";
import type { Json } from "../editing/document/json.ts";
import { bodyOf, client } from "./client.ts";
import type { components } from "./generated/schema.d.ts";
import { anyGroup, type NamedRecord } from "./group.ts";

type Sent = components["schemas"]["GroupHome"];

/** Titles travel as anything; here they are JSON. */
type Titled<Line> = Omit<Line, "title"> & { readonly title: Json };

export interface GroupHome {
  readonly steps: readonly Titled<Sent["steps"][number]>[];
  readonly days: readonly Titled<Sent["days"][number]>[];
  readonly silences: readonly Titled<Sent["silences"][number]>[];
  readonly surveys: readonly Titled<Sent["surveys"][number]>[];
  readonly meetings: readonly Titled<Sent["meetings"][number]>[];
  readonly standing: Sent["standing"];
  readonly changes: readonly Titled<Sent["changes"][number]>[];
  readonly named: readonly NamedRecord[];
}

export const groupHomeQuery = queryOptions({
  queryKey: [...anyGroup.queryKey, "home"],
  queryFn: async () => (await bodyOf(client.GET("/api/group/home"))) as GroupHome,
  staleTime: 0,
});
