import { Button } from "@mantine/core";
import { Link, useLocation } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/problem.ts";
import "./patterns.css";
import { Diagnostics } from "./diagnostics.tsx";
import { useWindowTitle } from "./use-window-title.ts";

interface ProblemProps {
  readonly fault: unknown;
  readonly onRetry?: () => void;
  /** Nothing else of the page is there: what went wrong is its title. */
  readonly isPage?: boolean;
}

/** What went wrong, what was kept, what to do. A refusal names its rule and who could grant. */
export function Problem({ fault, onRetry, isPage = false }: ProblemProps) {
  const { t } = useTranslation();
  const here = useLocation({ select: ({ href }) => href });
  if (!(fault instanceof ApiProblem)) return <ServerAway isPage={isPage} {...(onRetry ? { onRetry } : {})} />;
  const known = `problem.${fault.status}`;
  return (
    <section className={`notice ${fault.status === 403 || fault.status === 401 ? "" : "notice-act"}`} role="alert">
      <Heading title={t([`${known}.title`, "problem.other.title"])} isPage={isPage} />
      <p>{t([`${known}.text`, "problem.other.text"])}</p>
      {fault.detail && (
        <p lang="en" dir="ltr">
          {fault.detail} {fault.remedy}
        </p>
      )}
      {fault.diagnostics.length > 0 && <Diagnostics diagnostics={fault.diagnostics} files={[]} />}
      <p className="small soft">
        {t("problem.code")} <code>{fault.code}</code>
      </p>
      <div className="row">
        {fault.status === 401 && (
          <Link to="/sign-in" search={{ back: here }} className="link-button">
            {t("signIn")}
          </Link>
        )}
        {fault.status === 403 && (
          <Link to="/sign-in" search={{ back: here }}>
            {t("problem.changePerson")}
          </Link>
        )}
        {fault.status === 403 && <Link to="/rights">{t("problem.rights")}</Link>}
        {fault.status >= 500 && onRetry && <Button onClick={onRetry}>{t("retry")}</Button>}
      </div>
    </section>
  );
}

function ServerAway({ onRetry, isPage }: Omit<ProblemProps, "fault">) {
  const { t } = useTranslation();
  return (
    <section className="notice notice-act" role="alert">
      <Heading title={t("problem.away.title")} isPage={isPage === true} />
      <p>{t("problem.away.text")}</p>
      {onRetry && (
        <div>
          <Button onClick={onRetry}>{t("retry")}</Button>
        </div>
      )}
    </section>
  );
}

function Heading({ title, isPage }: { readonly title: string; readonly isPage: boolean }) {
  useWindowTitle(isPage ? title : "");
  return isPage ? <h1>{title}</h1> : <h2>{title}</h2>;
}
