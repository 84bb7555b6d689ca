import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/problem.ts";
import { Problem } from "../patterns/problem.tsx";
import { PageHead } from "../shell/page-head.tsx";

interface NoNationalProps {
  readonly title: string;
  readonly fault: unknown;
  readonly onRetry: () => void;
}

/** In the place of a page of the national programme, for whoever has none or may not see it. */
export function NoNational({ title, fault, onRetry }: NoNationalProps) {
  const { t } = useTranslation(["national", "programme"]);
  const isNotFound = fault instanceof ApiProblem && fault.status === 404;
  return (
    <div className="stack-wide">
      <PageHead title={title} crumbs={[{ label: t("programme:title"), to: "/programme" }]}>
        <p>
          {t("none")} <Link to="/programme">{t("programme:title")}</Link>
        </p>
      </PageHead>
      {!isNotFound && <Problem fault={fault} onRetry={onRetry} />}
    </div>
  );
}
