import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { GroupRecord } from "../../../api/group.ts";
import { useRecordsOf } from "../use-records-of.ts";

type Next = "begin" | "write" | "adopt" | "invite" | "make" | "publish";

/** Where each is done; `null`: among the steps at the top of the page. */
const places: Readonly<Record<Next, string | null>> = {
  begin: null,
  write: "charter",
  adopt: null,
  invite: "participants",
  make: "outputs",
  publish: "outputs",
};

/** What whoever leads the group does next on the way from its charter to its output; nothing once something is out. */
export function NextThing({ group }: { readonly group: GroupRecord }) {
  const { t } = useTranslation("group-pages");
  const participants = useRecordsOf("participation", "group", group.id, { size: 1 });
  const outputs = useRecordsOf("output", "group", group.id);
  if (!group.mayChange || participants.isPending || outputs.isPending) return null;
  const next = nextOf(group, participants.total, outputs.records);
  if (next === null) return null;
  const place = places[next];
  return (
    <section className="panel now stack-tight no-print" aria-label={t("next.title")}>
      <h2>{t(`next.${next}`)}</h2>
      <p>{t(`next.${next}Text`)}</p>
      {place !== null && (
        <p>
          <Link
            to="/group/$kind/$record"
            params={{ kind: group.kind, record: group.id }}
            search={place === "charter" ? {} : { part: place }}
            resetScroll={false}
          >
            {t(`part.${place}`)}
          </Link>
        </p>
      )}
    </section>
  );
}

function nextOf({ state, fields }: GroupRecord, participants: number, outputs: readonly GroupRecord[]): Next | null {
  if (state === "proposed") return "begin";
  if (state === "chartering") return fields["next-charter"] === undefined ? "write" : "adopt";
  if (state !== "active") return null;
  if (participants === 0) return "invite";
  if (outputs.length === 0) return "make";
  return outputs.some((output) => output.state === "published") ? null : "publish";
}
