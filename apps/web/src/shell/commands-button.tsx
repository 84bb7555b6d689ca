import { IconCommand } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

export function CommandsButton({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const label = t("commands.open", { keys: t("commands.keys", { modifier: modifierName() }) });
  return (
    <button
      type="button"
      className="icon-button"
      aria-haspopup="dialog"
      aria-label={label}
      title={label}
      onClick={onOpen}
    >
      <IconCommand size={19} aria-hidden />
    </button>
  );
}

/** As it stands on the key. */
export const modifierName = (): string => (/^Mac|^iP/.test(navigator.platform) ? "\u2318" : "Ctrl");
