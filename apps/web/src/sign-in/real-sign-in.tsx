import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useRouter, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import "../identity/identity.css";
import { instanceQuery, offerSignIn, useSignInBy } from "../api/identity.ts";
import { hasPasskeys } from "../identity/ask-passkey.ts";
import { OwnKeyAnswer } from "../identity/own-key-answer.tsx";
import { PasskeyProblem } from "../identity/passkey-problem.tsx";
import { useShownAuthenticator } from "../identity/use-shown-authenticator.ts";
import { PageHead } from "../shell/page-head.tsx";
import { ByInstitution } from "./by-institution.tsx";

/** Signing in to a real instance, by an authenticator of one's own. Nobody types a name or a password. */
export function RealSignIn() {
  const { t } = useTranslation("identity");
  const instance = useQuery(instanceQuery);
  const isWaiting = instance.data?.isOpen === false;
  return (
    <div className="stack-wide narrow">
      <PageHead title={t("signIn.title")}>
        {instance.data && (
          <p>
            <bdi>{instance.data.name}</bdi>
          </p>
        )}
      </PageHead>
      {isWaiting ? <p className="panel">{t("signIn.notOpen")}</p> : <ByAuthenticator />}
      {!isWaiting && instance.data && <ByInstitution instance={instance.data} />}
      <p>
        <Link to="/enrol">{t("signIn.haveCode")}</Link>
      </p>
    </div>
  );
}

function ByAuthenticator() {
  const { t } = useTranslation("identity");
  const router = useRouter();
  const { back } = useSearch({ from: "/sign-in" });
  const signIn = useSignInBy();
  const { fault, passkey, ownKey } = useShownAuthenticator(offerSignIn, (answer) =>
    signIn.mutateAsync(answer).then(() => router.history.push(back ?? "/home")),
  );
  return (
    <div className="panel stack">
      <p>{t("signIn.text")}</p>
      {fault && <PasskeyProblem fault={fault} />}
      {hasPasskeys() ? (
        <div>
          <Button onClick={passkey.show} loading={passkey.isBusy}>
            {t("signIn.byPasskey")}
          </Button>
        </div>
      ) : (
        <p>{t("needsTls")}</p>
      )}
      <OwnKeyAnswer {...ownKey} />
    </div>
  );
}
