import { Button } from "@mantine/core";
import { useBlocker } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Dialog } from "./dialog.tsx";

interface UnsavedWorkProps {
  /** Whether leaving would lose something. */
  readonly isAtRisk: boolean;
  /** What would be lost, in words: "The files you chose". */
  readonly what: string;
}

/** Whoever leaves a page with work that is not kept is asked first: within the site here, at its end by the browser. */
export function UnsavedWork({ isAtRisk, what }: UnsavedWorkProps) {
  const { t } = useTranslation("patterns");
  const blocker = useBlocker({
    // A choice within the same page (a tab, a selection) loses nothing.
    shouldBlockFn: ({ current, next }) => isAtRisk && current.pathname !== next.pathname,
    enableBeforeUnload: () => isAtRisk,
    withResolver: true,
  });
  if (blocker.status !== "blocked") return null;
  return (
    <Dialog label={t("unsaved.title")} onClose={blocker.reset}>
      <h2>{t("unsaved.title")}</h2>
      <p>{t("unsaved.text", { what })}</p>
      <div className="row">
        <Button onClick={blocker.reset}>{t("unsaved.stay")}</Button>
        <Button variant="default" onClick={blocker.proceed}>
          {t("unsaved.leave")}
        </Button>
      </div>
    </Dialog>
  );
}
