import { Link, useRouter } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import "../identity/identity.css";
import { useSignInAtProvider } from "../api/identity.ts";
import { Problem } from "../patterns/problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { takeAnswer } from "./answer-from-elsewhere.ts";
import { takeWanted } from "./place-wanted.ts";

/** Back from the institution's provider: the server judges what it says, and the person goes on or reads why not. */
export function FromProvider() {
  const { t } = useTranslation("identity");
  const router = useRouter();
  const { mutate, error, isIdle } = useSignInAtProvider();
  const [wasEmpty, setEmpty] = useState(false);
  const isEmpty = wasEmpty && isIdle;
  useEffect(() => {
    const answer = takeAnswer();
    if (answer === null) setEmpty(true);
    else mutate(answer, { onSuccess: () => router.history.replace(takeWanted()) });
  }, []);
  return (
    <div className="stack-wide narrow">
      <PageHead title={t("signIn.title")} />
      {error ? <Problem fault={error} /> : isEmpty ? <p>{t("institution.nothingBrought")}</p> : <Waiting />}
      {(error || isEmpty) && (
        <p>
          <Link to="/sign-in">{t("institution.otherWays")}</Link>
        </p>
      )}
    </div>
  );
}
