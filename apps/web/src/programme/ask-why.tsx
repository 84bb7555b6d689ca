import { Button } from "@mantine/core";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";

interface AskWhyProps {
  /** What is done, on the button that opens the question and on the one that answers it. */
  readonly button: string;
  /** The question; else why it is taken back. */
  readonly label?: string;
  readonly variant?: "subtle" | "default";
  readonly isPending: boolean;
  readonly onGive: (reason: string) => void;
}

/** A button that asks for the reason before it does what it says: the reason stays beside what was done. */
export function AskWhy({ button, label, variant = "subtle", isPending, onGive }: AskWhyProps) {
  const { t } = useTranslation("programme");
  const id = useId();
  const [reason, setReason] = useState<string | null>(null);
  if (reason === null) {
    return (
      <Button size="xs" variant={variant} onClick={() => setReason("")}>
        {button}
      </Button>
    );
  }
  const send = (event: FormEvent) => {
    event.preventDefault();
    onGive(reason);
  };
  return (
    <form className="row" onSubmit={send}>
      <div className="field">
        <label htmlFor={id}>{label ?? t("evidence.backWhy")}</label>
        <input
          id={id}
          required
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      <Button type="submit" size="xs" variant="default" loading={isPending} disabled={reason.trim() === ""}>
        {button}
      </Button>
      <Button size="xs" variant="subtle" onClick={() => setReason(null)}>
        {t("evidence.keepIt")}
      </Button>
    </form>
  );
}
