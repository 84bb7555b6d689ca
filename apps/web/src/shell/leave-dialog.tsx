import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Dialog } from "../patterns/dialog.tsx";
import type { Leaving } from "./use-leaving.ts";

/** Asked before signing out throws away what has not reached the server. */
export function LeaveDialog({ leaving: { stay, leave } }: { readonly leaving: Leaving }) {
  const { t } = useTranslation();
  return (
    <Dialog label={t("leaving.title")} onClose={stay}>
      <h2>{t("leaving.title")}</h2>
      <p>{t("leaving.text")}</p>
      <div className="row">
        <Button onClick={stay}>{t("leaving.stay")}</Button>
        <Button variant="default" onClick={leave}>
          {t("leaving.leave")}
        </Button>
      </div>
    </Dialog>
  );
}
