import { Button } from "@mantine/core";
import type { DragEvent } from "react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { FileInput } from "../patterns/file-input.tsx";
import { Samples } from "./samples.tsx";

interface ChooseFileProps {
  readonly isReading: boolean;
  readonly onChoose: (file: File) => void;
}

/** The table: a file that is chosen or dropped, or cells pasted from a spreadsheet. */
export function ChooseFile({ isReading, onChoose }: ChooseFileProps) {
  const { t } = useTranslation("import");
  const [isOver, setOver] = useState(false);
  const id = useId();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onChoose(file);
  };
  return (
    <section className="panel stack" aria-busy={isReading}>
      <h2>{t("file.title")}</h2>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the field within is the first */}
      <div
        className={`import-drop ${isOver ? "import-drop-over" : ""}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <div className="field">
          <label htmlFor={id}>{t("file.choose")}</label>
          <FileInput
            id={id}
            accept=".csv,.tsv,.txt,.xlsx,.xlsm"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) onChoose(file);
            }}
          />
        </div>
        <p className="small soft">{t("file.kinds")}</p>
      </div>
      <Paste onChoose={onChoose} />
      <Samples />
      <p role="status" className="small">
        {isReading ? t("file.reading") : ""}
      </p>
    </section>
  );
}

/** Cells copied in a spreadsheet arrive as text parted by tabs. */
function Paste({ onChoose }: Pick<ChooseFileProps, "onChoose">) {
  const { t } = useTranslation("import");
  const [text, setText] = useState("");
  const id = useId();
  return (
    <details>
      <summary>{t("paste.title")}</summary>
      <div className="stack">
        <div className="field">
          <label htmlFor={id}>{t("paste.label")}</label>
          <textarea id={id} rows={6} dir="auto" value={text} onChange={(event) => setText(event.currentTarget.value)} />
        </div>
        <div>
          <Button
            size="xs"
            variant="default"
            disabled={text.trim() === ""}
            onClick={() => onChoose(new File([text], t("paste.name")))}
          >
            {t("paste.use")}
          </Button>
        </div>
      </div>
    </details>
  );
}
