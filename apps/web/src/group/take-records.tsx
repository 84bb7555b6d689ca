import { Button, NativeSelect } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { exportPreviewQuery, type GroupMarking, takeRecords } from "../api/group.ts";
import { useFormat } from "../i18n/format.ts";
import { Dialog } from "../patterns/dialog.tsx";
import { MarkingTag } from "../patterns/marking.tsx";
import { Problem } from "../patterns/problem.tsx";
import { saveFile } from "../patterns/save-file.ts";
import { useGroupWords } from "./use-group-words.ts";

const levels = ["clear", "green", "amber", "amber+strict", "red"] as const;

/** Records of a kind as a file: first how many would leave, at which marking, and what that means. */
export function TakeRecords({ kind }: { readonly kind: string }) {
  const { t } = useTranslation(["group", "patterns"]);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button className="no-print" size="xs" variant="default" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t("patterns:export.open")}
      </Button>
      {isOpen && <TakeDialog kind={kind} onClose={() => setOpen(false)} />}
    </>
  );
}

function TakeDialog({ kind, onClose }: { readonly kind: string; readonly onClose: () => void }) {
  const { t } = useTranslation(["group", "patterns"]);
  const words = useGroupWords();
  const { number } = useFormat();
  const [most, setMost] = useState<GroupMarking["tlp"]>("green");
  const preview = useQuery(exportPreviewQuery(kind, most));
  const take = useMutation({
    mutationFn: (format: "csv" | "json") => takeRecords(kind, most, format),
    onSuccess: ({ name, content }) => saveFile(name, content),
  });
  const { marking = null, records = 0 } = preview.data ?? {};
  return (
    <Dialog label={t("patterns:export.title")} onClose={onClose}>
      <div className="row-apart">
        <h2>{t("export.title", { kinds: words.kinds(kind) })}</h2>
        <Button size="xs" variant="default" onClick={onClose}>
          {t("patterns:export.close")}
        </Button>
      </div>
      <NativeSelect
        label={t("export.most")}
        description={t("export.mostHelp")}
        translate="no"
        value={most}
        onChange={(event) => setMost(event.currentTarget.value as GroupMarking["tlp"])}
        data={levels.map((level) => ({ value: level, label: `TLP:${level.toUpperCase()}` }))}
      />
      {preview.isError && <Problem fault={preview.error} />}
      {preview.data && (
        <div className="notice">
          <p>{t("export.leaves", { count: records, shown: number(records) })}</p>
          {marking !== null && (
            <>
              <MarkingTag marking={marking} isFull />
              <p>{t(`patterns:export.means.${marking.tlp.replace("+", "-")}`)}</p>
            </>
          )}
        </div>
      )}
      <div className="row">
        {(["csv", "json"] as const).map((format) => (
          <Button
            key={format}
            size="xs"
            disabled={marking === null}
            loading={take.isPending && take.variables === format}
            onClick={() => take.mutate(format)}
            aria-label={t("patterns:export.takeOne", { title: words.kinds(kind), format: format.toUpperCase() })}
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
