import { useTranslation } from "react-i18next";
import { saveFile } from "../patterns/save-file.ts";

/** Tables to try, or to fill with one's own: of the fictional hospital, fetched when they are asked for. */
const samples = {
  doors: () => import("../../../../examples/imports/doors.csv?raw"),
  access: () => import("../../../../examples/imports/access-matrix.csv?raw"),
  positions: () => import("../../../../examples/imports/positions.csv?raw"),
  sources: () => import("../../../../examples/imports/sources.csv?raw"),
} as const;

type SampleName = keyof typeof samples;
const names: readonly SampleName[] = ["doors", "access", "positions", "sources"];

export function Samples() {
  const { t } = useTranslation("import");
  const save = async (name: SampleName) => {
    const { default: text } = await samples[name]();
    saveFile(`${name}.csv`, new Blob([text], { type: "text/csv" }));
  };
  return (
    <div className="row">
      <span className="small soft">{t("samples.label")}</span>
      {names.map((name) => (
        <button key={name} type="button" className="small-button" onClick={() => void save(name)}>
          {t(`samples.${name}`)}
        </button>
      ))}
    </div>
  );
}
