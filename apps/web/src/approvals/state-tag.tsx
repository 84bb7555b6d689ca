import { useTranslation } from "react-i18next";
import type { Approval } from "../api/approvals.ts";

/** Where a request stands, in a word. */
export function StateTag({ state }: { readonly state: Approval["state"] }) {
  const { t } = useTranslation("approvals");
  return (
    <span className="tag" data-state={state}>
      {t(`state.${state}`)}
    </span>
  );
}
