import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { HelpLink } from "../help/help-link.tsx";
import type { TopicId } from "../help/topics.ts";
import { useWindowTitle } from "../patterns/use-window-title.ts";

export interface Crumb {
  readonly label: ReactNode;
  /** An address of this site. */
  readonly to: string;
}

interface PageHeadProps {
  readonly title: string;
  /** For a title that is a name from a model or a document. */
  readonly isName?: true;
  readonly crumbs?: readonly Crumb[];
  readonly children?: ReactNode;
  readonly aside?: ReactNode;
  /** The help that explains this page, where its route does not say it already. */
  readonly help?: TopicId;
}

/** The title of a page, in the window too, with the way back to what it belongs to. */
export function PageHead({ title, isName, crumbs = [], children, aside, help }: PageHeadProps) {
  const { t } = useTranslation();
  useWindowTitle(title);
  return (
    <div className="page-head">
      {crumbs.length > 0 && (
        <nav aria-label={t("breadcrumbs")} className="no-print">
          <ol className="crumbs">
            {crumbs.map(({ label, to }) => (
              <li key={to}>
                <Link to={to}>{label}</Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="row-apart">
        <h1>{isName ? <bdi>{title}</bdi> : title}</h1>
        <div className="page-head-end">
          {aside}
          <HelpLink {...(help ? { topic: help } : {})} />
        </div>
      </div>
      {children}
    </div>
  );
}
