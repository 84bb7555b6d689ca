import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { versionsQuery } from "../api/queries.ts";
import type { ModelVersion } from "../api/shapes.ts";
import { Comments } from "../comments/comments.tsx";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { Trend } from "../trend/trend.tsx";
import { nameOfAny } from "./names.ts";
import type { FacilityTabsProps } from "./tab-props.ts";
import { VersionComparison } from "./version-comparison.tsx";

/** Every version that was stored, by whom and why, and what changed between any two. */
export function Versions({ view, names, search, onChoose }: FacilityTabsProps) {
  const { t } = useTranslation("facility");
  const { id } = view.model.facility;
  const versions = useQuery(versionsQuery(id));
  if (versions.isPending) return <Waiting />;
  if (versions.isError) return <Problem fault={versions.error} onRetry={() => void versions.refetch()} />;
  return (
    <div className="stack-wide">
      <VersionTable facility={id} versions={versions.data} />
      {versions.data.length === 1 ? (
        <p className="soft">{t("versions.single")}</p>
      ) : (
        <VersionComparison facility={id} versions={versions.data} names={names} search={search} onChoose={onChoose} />
      )}
      <Trend facility={id} />
      <Comments facility={id} element={null} nameOf={nameOfAny(names)} />
    </div>
  );
}

interface VersionTableProps {
  readonly facility: string;
  readonly versions: readonly ModelVersion[];
}

function VersionTable({ facility, versions }: VersionTableProps) {
  const { t } = useTranslation("facility");
  const format = useFormat();
  return (
    <ScrollRegion className="panel" label={t("versions.caption")}>
      <table className="figures">
        <caption className="visually-hidden">{t("versions.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("versions.number")}</th>
            <th scope="col">{t("versions.date")}</th>
            <th scope="col">{t("versions.author")}</th>
            <th scope="col">{t("versions.reason")}</th>
            <th scope="col">{t("versions.hash")}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <tr key={version.number}>
              <th scope="row">
                <Link to="/facilities/$facility" params={{ facility }} search={{ version: version.number }}>
                  {format.number(version.number)}
                </Link>
              </th>
              <td>
                <time dateTime={version.storedAt}>{format.instant(version.storedAt)}</time>
              </td>
              <td>
                <bdi>{version.author}</bdi>
              </td>
              <td>
                <bdi>{version.reason}</bdi>
              </td>
              <td>
                <code title={version.hash}>{version.hash.slice(0, 16)}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
