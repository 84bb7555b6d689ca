import { Button, NativeSelect } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GroupMarking, GroupRecord } from "../../../api/group.ts";
import { type PackOrder, packPreviewQuery, takePack } from "../../../api/group-meetings.ts";
import { useFormat } from "../../../i18n/format.ts";
import { contentLanguage, languages } from "../../../i18n/languages.ts";
import { LetterheadChoice } from "../../../letterhead/letterhead-choice.tsx";
import { Dialog } from "../../../patterns/dialog.tsx";
import { MarkingTag } from "../../../patterns/marking.tsx";
import { Problem } from "../../../patterns/problem.tsx";
import { saveFile } from "../../../patterns/save-file.ts";
import { useGroupWords } from "../../use-group-words.ts";

const levels = ["clear", "green", "amber", "amber+strict", "red"] as const;

interface PackDialogProps {
  readonly meeting: GroupRecord;
  readonly onClose: () => void;
}

/** The printed pack: up to which level, in which language; what it will hold and how it will be marked comes first. */
export function PackDialog({ meeting, onClose }: PackDialogProps) {
  const { t, i18n } = useTranslation(["group-pages", "patterns"]);
  const words = useGroupWords();
  const { number } = useFormat();
  const [most, setMost] = useState<GroupMarking["tlp"]>(meeting.composite.tlp);
  const [language, setLanguage] = useState(contentLanguage(i18n.language));
  const [letterhead, setLetterhead] = useState<string | null>(null);
  const preview = useQuery(packPreviewQuery(meeting.id, most));
  const take = useMutation({
    mutationFn: (format: PackOrder["format"]) =>
      takePack(meeting.id, { language, format, most, letterhead: format === "docx" ? letterhead : null }),
    onSuccess: ({ name, content }) => saveFile(name, content),
  });
  return (
    <Dialog label={t("pack.title")} onClose={onClose}>
      <div className="row-apart">
        <h2>{t("pack.title")}</h2>
        <Button size="xs" variant="default" onClick={onClose}>
          {t("patterns:export.close")}
        </Button>
      </div>
      <p>{t("pack.text")}</p>
      <NativeSelect
        label={t("pack.most")}
        description={t("pack.mostHelp")}
        translate="no"
        value={most}
        onChange={(event) => setMost(event.currentTarget.value as GroupMarking["tlp"])}
        data={levels.map((level) => ({ value: level, label: `TLP:${level.toUpperCase()}` }))}
      />
      <NativeSelect
        label={t("pack.language")}
        translate="no"
        value={language}
        onChange={(event) => setLanguage(contentLanguage(event.currentTarget.value))}
        data={languages.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <LetterheadChoice chosen={letterhead} onChoose={setLetterhead} />
      {preview.isError && <p className="notice">{t("pack.above")}</p>}
      {preview.data && (
        <div className="notice">
          <p>{t("pack.holds", { shown: number(preview.data.records) })}</p>
          <p>
            <MarkingTag marking={preview.data.marking} isFull nameOf={words.party} />
          </p>
          <p>{t(`patterns:export.means.${preview.data.marking.tlp.replace("+", "-")}`)}</p>
        </div>
      )}
      <div className="row">
        {(["pdf", "docx"] as const).map((format) => (
          <Button
            key={format}
            disabled={!preview.isSuccess || take.isPending}
            loading={take.isPending && take.variables === format}
            onClick={() => take.mutate(format)}
          >
            {t("pack.take", { format: format.toUpperCase() })}
          </Button>
        ))}
      </div>
      <p role="status">
        {take.isPending && t("pack.printing")}
        {take.isSuccess && t("patterns:export.saved")}
      </p>
      {take.isError && <Problem fault={take.error} />}
    </Dialog>
  );
}
