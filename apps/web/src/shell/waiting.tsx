import { Loader } from "@mantine/core";
import { useTranslation } from "react-i18next";

export function Waiting() {
  const { t } = useTranslation();
  return (
    <div className="waiting" role="status">
      <Loader size="sm" />
      <span>{t("waiting")}</span>
    </div>
  );
}
