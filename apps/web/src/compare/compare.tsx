import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import "../facility/facility.css";
import "../what-if/what-if.css";
import "./compare.css";
import { facilitiesQuery } from "../api/queries.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { Problem } from "../patterns/problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { Difference } from "./difference.tsx";
import type { Side } from "./side.ts";
import { readSide, writeSide } from "./side.ts";
import { SideChoice } from "./side-choice.tsx";

/** Two versions of a facility, or two facilities, beside each other. Never persons. */
export function Compare() {
  const { t } = useTranslation("compare");
  const facilities = useQuery(facilitiesQuery);
  return (
    <div className="stack-wide">
      <PageHead title={t("title")} crumbs={[{ label: t("crumb"), to: "/facilities" }]}>
        <p className="soft">{t("lead")}</p>
      </PageHead>
      {facilities.isPending && <Waiting />}
      {facilities.isError && <Problem fault={facilities.error} onRetry={() => void facilities.refetch()} />}
      {facilities.data && (
        <Allowed action="assessment.read">
          <Sides first={facilities.data[0]?.id ?? null} />
        </Allowed>
      )}
    </div>
  );
}

/** As the address has them; where it names none, the first facility within sight. */
function Sides({ first }: { readonly first: string | null }) {
  const { t } = useTranslation("compare");
  const search = useSearch({ from: "/compare" });
  const navigate = useNavigate({ from: "/compare" });
  const fallback = first === null ? null : { facility: first, version: null };
  const left = readSide(search.left) ?? fallback;
  const right = readSide(search.right) ?? left;
  if (left === null || right === null) return <p className="empty">{t("none")}</p>;
  const choose = (key: "left" | "right") => (side: Side) =>
    void navigate({ search: (before) => ({ ...before, [key]: writeSide(side) }), replace: true, resetScroll: false });
  return (
    <>
      <div className="compare-sides no-print">
        <SideChoice label={t("left")} side={left} onChoose={choose("left")} />
        <SideChoice label={t("right")} side={right} onChoose={choose("right")} />
      </div>
      <Difference key={`${writeSide(left)} ${writeSide(right)}`} left={left} right={right} />
    </>
  );
}
