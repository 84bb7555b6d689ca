import { IconCheck, IconCloudOff, IconCloudUpload, IconExclamationCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import type { SessionState } from "./session-state.ts";

const icons = {
  saved: IconCheck,
  saving: IconCloudUpload,
  offline: IconCloudOff,
  conflict: IconExclamationCircle,
  refused: IconExclamationCircle,
} as const;

/** Whether the server has the work, and where it is if not. */
export function SaveState({ state }: { readonly state: SessionState }) {
  const { t } = useTranslation("editing");
  const format = useFormat();
  const { progress, draft, waiting, isKept } = state;
  const Icon = icons[progress.kind];
  const isNotKept = !isKept && waiting.length > 0;
  return (
    <span className="save-state" data-state={progress.kind} role="status">
      <Icon size={16} aria-hidden />{" "}
      {isNotKept
        ? t("save.notKept")
        : t(`save.${progress.kind}`, { at: format.time(draft.savedAt), count: waiting.length })}
    </span>
  );
}
