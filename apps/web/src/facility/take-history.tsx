import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { anyHistoryOf, type HistoryAsked, takeHistory } from "../api/history.ts";
import type { FacilityModel } from "../api/shapes.ts";
import { Dialog } from "../patterns/dialog.tsx";
import { MarkingTag } from "../patterns/marking.tsx";
import { Problem } from "../patterns/problem.tsx";
import { saveFile } from "../patterns/save-file.ts";

interface TakeHistoryProps {
  readonly model: FacilityModel;
  readonly asked: HistoryAsked | null;
  readonly words: string | null;
}

/** The lines that are chosen as a file; first, what their marking allows. */
export function TakeHistory(props: TakeHistoryProps) {
  const { t } = useTranslation("history");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button className="no-print" size="xs" variant="default" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t("export.open")}
      </Button>
      {isOpen && <TakeDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function TakeDialog({ model, asked, words, onClose }: TakeHistoryProps & { readonly onClose: () => void }) {
  const { t } = useTranslation(["history", "patterns"]);
  const cache = useQueryClient();
  const { facility, marking } = model;
  const take = useMutation({
    mutationFn: (format: "csv" | "json") => takeHistory(facility.id, { format, asked, words }),
    onSuccess: async ({ name, content }) => {
      saveFile(name, content);
      await cache.invalidateQueries(anyHistoryOf(facility.id));
    },
  });
  return (
    <Dialog label={t("export.title")} onClose={onClose}>
      <div className="row-apart">
        <h2>{t("export.title")}</h2>
        <Button size="xs" variant="default" onClick={onClose}>
          {t("patterns:export.close")}
        </Button>
      </div>
      <div className="notice">
        <MarkingTag marking={marking} isFull />
        <p>
          {t(`patterns:export.means.${marking.tlp.replace("+", "-")}`)} {t("patterns:export.carries")}
        </p>
      </div>
      <p>
        {t("export.text")} {!facility.isFictional && t("export.entered")}
      </p>
      <div className="row">
        {(["csv", "json"] as const).map((format) => (
          <Button
            key={format}
            size="xs"
            loading={take.isPending && take.variables === format}
            onClick={() => take.mutate(format)}
            aria-label={t("patterns:export.takeOne", { title: t("title"), format: format.toUpperCase() })}
          >
            <span translate="no">{format.toUpperCase()}</span>
          </Button>
        ))}
      </div>
      {take.isSuccess && <p role="status">{t("patterns:export.saved")}</p>}
      {take.isError && <Problem fault={take.error} />}
    </Dialog>
  );
}
