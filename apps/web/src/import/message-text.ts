import { useTranslation } from "react-i18next";
import type { ImportPreview } from "../api/imports.ts";

export type RowMessage = ImportPreview["rows"][number]["messages"][number];

/** A message of a row in the reader's language. What was found is quoted as it stands in the table. */
export function useMessageText(): (message: RowMessage) => string {
  const { t } = useTranslation("import");
  return ({ code, found }) => t(`message.${code.slice(-4)}`, { found: (found ?? "").replaceAll("`", "") });
}
