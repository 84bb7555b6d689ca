import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/problem.ts";
import { Problem } from "../patterns/problem.tsx";

/** What went wrong: the server's refusal in its words, or that the browser got no key from its person. */
export function PasskeyProblem({ fault }: { readonly fault: unknown }) {
  const { t } = useTranslation("identity");
  if (fault instanceof ApiProblem || isUnreachable(fault)) return <Problem fault={fault as Error} />;
  return (
    <p role="alert" className="panel">
      {t("noKeyShown")}
    </p>
  );
}

/** What `fetch` throws where no server answers. */
const isUnreachable = (fault: unknown): boolean => fault instanceof TypeError;
