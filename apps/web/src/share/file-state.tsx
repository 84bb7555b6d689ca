import { useTranslation } from "react-i18next";
import type { SealedFile } from "../api/sharing.ts";

/** In words and by its edge: somebody must act on what is held or rejected. */
export function FileState({ state }: Pick<SealedFile, "state">) {
  const { t } = useTranslation("sharing");
  const isToAct = state === "held" || state === "rejected";
  return <span className={isToAct ? "tag tag-act" : "tag"}>{t(`state.${state}`)}</span>;
}
