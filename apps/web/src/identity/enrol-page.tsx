import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { enrol, instanceQuery, offerEnrolment } from "../api/identity.ts";
import { isolate } from "../i18n/isolate.ts";
import { PageHead } from "../shell/page-head.tsx";
import { BringAuthenticator } from "./bring-authenticator.tsx";
import { PasskeyProblem } from "./passkey-problem.tsx";

/** A person with a one-time code brings their authenticator. Afterwards they sign in by it like everybody. */
export function EnrolPage() {
  const { t } = useTranslation("identity");
  const cache = useQueryClient();
  const [known, setKnown] = useState<{ readonly code: string; readonly name: string } | null>(null);
  const [isDone, setDone] = useState(false);
  const finish = () => {
    setDone(true);
    void cache.invalidateQueries({ queryKey: instanceQuery.queryKey });
  };
  return (
    <div className="stack-wide narrow">
      <PageHead title={t("enrol.title")}>
        <p>{t("enrol.text")}</p>
      </PageHead>
      {known === null && <CodeForm onKnown={setKnown} />}
      {known !== null && !isDone && (
        <div className="panel stack">
          <p>{t("enrol.youAre", { name: isolate(known.name) })}</p>
          <BringAuthenticator
            offer={() => offerEnrolment(known.code)}
            bring={(label, answer) => enrol(known.code, label, answer)}
            onDone={finish}
          />
        </div>
      )}
      {isDone && (
        <div className="panel stack" role="status">
          <p>{t("enrol.done")}</p>
          <p>
            <Link to="/sign-in">{t("signIn.title")}</Link>
          </p>
        </div>
      )}
    </div>
  );
}

function CodeForm({ onKnown }: { readonly onKnown: (known: { code: string; name: string }) => void }) {
  const { t } = useTranslation("identity");
  const [code, setCode] = useState("");
  const look = useMutation({
    mutationFn: () => offerEnrolment(code),
    onSuccess: ({ name }) => onKnown({ code, name }),
  });
  return (
    <form
      className="panel stack"
      onSubmit={(event) => {
        event.preventDefault();
        look.mutate();
      }}
    >
      {look.isError && <PasskeyProblem fault={look.error} />}
      <TextInput
        label={t("enrol.code")}
        description={t("enrol.codeHelp")}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        autoComplete="one-time-code"
        spellCheck={false}
        dir="ltr"
        required
      />
      <div>
        <Button type="submit" loading={look.isPending} disabled={code.trim() === ""}>
          {t("enrol.goOn")}
        </Button>
      </div>
    </form>
  );
}
