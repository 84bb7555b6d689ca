import { useTranslation } from "react-i18next";
import type { CriterionInProgramme } from "../api/programmes.ts";

/** How a criterion stands, and why it cannot be evaluated. */
export function CriterionTag({ state, why }: CriterionInProgramme["claimed"]) {
  const { t } = useTranslation("programme");
  return (
    <span className={`tag ${state === "met" ? "tag-accent" : ""}`}>
      {t(why === null ? `state.${state.replaceAll(" ", "-")}` : `why.${why.replaceAll(" ", "-")}`)}
    </span>
  );
}
