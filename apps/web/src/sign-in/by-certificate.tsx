import { Button } from "@mantine/core";
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import "../identity/identity.css";
import { useSignInByCard } from "../api/identity.ts";
import { Problem } from "../patterns/problem.tsx";
import { PageHead } from "../shell/page-head.tsx";

/** At the port where the browser shows the certificate of a card. Afterwards everything goes on at the usual one. */
export function ByCertificate() {
  const { t } = useTranslation("identity");
  const { port = 443 } = useSearch({ from: "/sign-in/certificate" });
  const usual = `https://${window.location.hostname}${port === 443 ? "" : `:${port}`}`;
  const enter = useSignInByCard();
  const show = () => enter.mutate(undefined, { onSuccess: () => window.location.assign(`${usual}/home`) });
  return (
    <div className="stack-wide narrow">
      <PageHead title={t("institution.byCard")} />
      <div className="panel stack">
        <p>{t("institution.cardText")}</p>
        {enter.isError && <Problem fault={enter.error} />}
        <div>
          <Button onClick={show} loading={enter.isPending || enter.isSuccess}>
            {t("institution.showCard")}
          </Button>
        </div>
      </div>
      <p>
        <a href={`${usual}/sign-in`}>{t("institution.otherWays")}</a>
      </p>
    </div>
  );
}
