import { useTranslation } from "react-i18next";

interface FileTabsProps {
  readonly names: readonly string[];
  readonly current: string;
  readonly unsaved: readonly string[];
  readonly onChoose: (name: string) => void;
}

/** The files a document is split over. */
export function FileTabs({ names, current, unsaved, onChoose }: FileTabsProps) {
  const { t } = useTranslation("editing");
  return (
    <fieldset className="file-tabs">
      <legend className="visually-hidden">{t("text.files")}</legend>
      {names.map((name) => (
        <button key={name} type="button" aria-pressed={name === current} onClick={() => onChoose(name)}>
          <bdi translate="no">{name}</bdi>
          {unsaved.includes(name) && <span aria-label={t("text.unsavedFile")} role="img" className="unsaved-dot" />}
        </button>
      ))}
    </fieldset>
  );
}
