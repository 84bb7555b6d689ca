import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { sessionQuery } from "../api/queries.ts";

interface TakeButtonProps {
  readonly isPlanned: boolean;
  readonly what: string;
  readonly onTake: () => void;
}

/** Takes what helps into the plan, once. */
export function TakeButton({ isPlanned, what, onTake }: TakeButtonProps) {
  const { t } = useTranslation("plan");
  const may = useQuery(sessionQuery).data?.may.includes("programme.record") ?? false;
  if (isPlanned) return <p className="tag">{t("help.planned")}</p>;
  if (!may) return null;
  return (
    <div className="no-print">
      <Button size="xs" variant="default" aria-label={t("takeThis", { what })} onClick={onTake}>
        {t("take")}
      </Button>
    </div>
  );
}
