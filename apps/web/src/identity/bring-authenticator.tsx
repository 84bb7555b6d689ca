import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import "./identity.css";
import type { AddedAnswer, AuthenticatorOffer } from "../api/identity.ts";
import { hasPasskeys, makePasskey } from "./ask-passkey.ts";
import { OwnKeyAnswer } from "./own-key-answer.tsx";
import { PasskeyProblem } from "./passkey-problem.tsx";

interface BringAuthenticatorProps {
  readonly offer: () => Promise<AuthenticatorOffer>;
  readonly bring: (label: string, answer: AddedAnswer) => Promise<unknown>;
  readonly onDone: () => void;
}

/** A new authenticator: what it is called, then a passkey made here, or one's own key on another machine. */
export function BringAuthenticator({ offer, bring, onDone }: BringAuthenticatorProps) {
  const { t } = useTranslation("identity");
  const [label, setLabel] = useState("");
  const [question, setQuestion] = useState<string | null>(null);
  const byPasskey = useMutation({
    mutationFn: async () => bring(label.trim(), await makePasskey((await offer()).passkey)),
    onSuccess: onDone,
  });
  const ask = useMutation({ mutationFn: offer, onSuccess: ({ ownKey }) => setQuestion(ownKey) });
  const byOwnKey = useMutation({
    mutationFn: ([asked, answer]: readonly [string, string]) =>
      bring(label.trim(), { kind: "own key", question: asked, answer }),
    onSuccess: onDone,
    onError: () => ask.mutate(),
  });
  const fault = byPasskey.error ?? byOwnKey.error ?? ask.error;
  const isNamed = label.trim() !== "";
  return (
    <div className="stack">
      {fault && <PasskeyProblem fault={fault} />}
      <TextInput
        label={t("bring.label")}
        description={t("bring.labelHelp")}
        value={label}
        maxLength={60}
        onChange={(event) => setLabel(event.currentTarget.value)}
        required
      />
      {hasPasskeys() ? (
        <div>
          <Button onClick={() => byPasskey.mutate()} loading={byPasskey.isPending} disabled={!isNamed}>
            {t("bring.makePasskey")}
          </Button>
        </div>
      ) : (
        <p>{t("needsTls")}</p>
      )}
      <OwnKeyAnswer
        question={question}
        isBusy={byOwnKey.isPending || !isNamed}
        onAsk={() => ask.mutate()}
        onAnswer={(asked, answer) => isNamed && byOwnKey.mutate([asked, answer])}
      />
    </div>
  );
}
