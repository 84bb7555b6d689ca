import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

interface OwnKeyAnswerProps {
  /** The word that the person's own program answers; `null` while it has not been asked for. */
  readonly question: string | null;
  readonly isBusy: boolean;
  readonly onAsk: () => void;
  readonly onAnswer: (question: string, answer: string) => void;
}

/** For who has no passkey here: a question carried to one's own key on any machine, and its answer carried back. */
export function OwnKeyAnswer({ question, isBusy, onAsk, onAnswer }: OwnKeyAnswerProps) {
  const { t } = useTranslation("identity");
  const [answer, setAnswer] = useState("");
  return (
    <details className="own-key" onToggle={() => question === null && onAsk()}>
      <summary>{t("ownKey.title")}</summary>
      <div className="stack">
        <p>{t("ownKey.text")}</p>
        {question !== null && (
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault();
              onAnswer(question, answer.trim());
            }}
          >
            <pre
              className="own-key-question"
              dir="ltr"
              translate="no"
            >{`custodiet key answer KEY-FILE ${question}`}</pre>
            <TextInput
              label={t("ownKey.answer")}
              description={t("ownKey.check")}
              value={answer}
              onChange={(event) => setAnswer(event.currentTarget.value)}
              dir="ltr"
              autoComplete="off"
              required
            />
            <div>
              <Button type="submit" variant="default" loading={isBusy} disabled={answer.trim() === ""}>
                {t("ownKey.send")}
              </Button>
            </div>
          </form>
        )}
      </div>
    </details>
  );
}
