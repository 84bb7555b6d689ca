import { useEffect } from "react";
import { useTranslation } from "react-i18next";

/** The title of the window; an empty one leaves it as it is. */
export function useWindowTitle(title: string): void {
  const { t } = useTranslation();
  useEffect(() => {
    if (title !== "") document.title = t("windowTitle", { title });
  }, [t, title]);
}
