import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { FacilityView } from "../api/shapes.ts";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import { Term } from "../patterns/term.tsx";
import type { Names } from "./names.ts";
import { CategoryText, ContentText } from "./target-text.tsx";

export function TargetTable({ view, names }: { readonly view: FacilityView; readonly names: Names }) {
  const { t } = useTranslation(["facility", "map"]);
  return (
    <ScrollRegion className="panel" label={t("targets.caption")}>
      <table className="figures">
        <caption className="visually-hidden">{t("targets.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("targets.target")}</th>
            <th scope="col">{t("details.kind")}</th>
            <th scope="col">
              <Term id="material-category">{t("details.category")}</Term>
            </th>
            <th scope="col">{t("details.content")}</th>
            <th scope="col">{t("details.in")}</th>
          </tr>
        </thead>
        <tbody>
          {view.model.targets.map((target) => (
            <tr key={target.id}>
              <th scope="row">
                <Link
                  from="/facilities/$facility"
                  to="."
                  search={(before) => ({ ...before, select: `target:${target.id}` })}
                  resetScroll
                >
                  <bdi>{target.name}</bdi>
                </Link>
              </th>
              <td>{t(`map:targetKind.${target.kind}`)}</td>
              <td>
                <CategoryText view={view} target={target} />
              </td>
              <td>
                <ContentText target={target} />
              </td>
              <td>
                <bdi>{names.of(target.area)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
