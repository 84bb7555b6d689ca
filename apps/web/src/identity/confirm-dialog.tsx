import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { confirmBy, offerConfirmation } from "../api/identity.ts";
import { Dialog } from "../patterns/dialog.tsx";
import { hasPasskeys } from "./ask-passkey.ts";
import { OwnKeyAnswer } from "./own-key-answer.tsx";
import { PasskeyProblem } from "./passkey-problem.tsx";
import { useShownAuthenticator } from "./use-shown-authenticator.ts";

interface ConfirmDialogProps {
  readonly onConfirmed: () => void;
  readonly onClose: () => void;
}

/** Some acts are done only by who has just shown their authenticator: here they show it, and the act goes on. */
export function ConfirmDialog({ onConfirmed, onClose }: ConfirmDialogProps) {
  const { t } = useTranslation("identity");
  const { fault, passkey, ownKey } = useShownAuthenticator(offerConfirmation, (answer) =>
    confirmBy(answer).then(onConfirmed),
  );
  return (
    <Dialog label={t("confirm.title")} onClose={onClose}>
      <div className="stack">
        <h2>{t("confirm.title")}</h2>
        <p>{t("confirm.text")}</p>
        {fault && <PasskeyProblem fault={fault} />}
        <div className="row">
          {hasPasskeys() && (
            <Button onClick={passkey.show} loading={passkey.isBusy}>
              {t("confirm.byPasskey")}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t("confirm.leave")}
          </Button>
        </div>
        <OwnKeyAnswer {...ownKey} />
      </div>
    </Dialog>
  );
}
