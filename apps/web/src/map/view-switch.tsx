import { useTranslation } from "react-i18next";

export const mapViews = ["plan", "sequence", "list"] as const;
export type MapView = (typeof mapViews)[number];

interface ViewSwitchProps {
  readonly view: MapView;
  readonly offered?: readonly MapView[];
  readonly onView: (view: MapView) => void;
}

/** The same facility as a floor plan, as a sequence of layers round a target, or as a list. */
export function ViewSwitch({ view, offered = mapViews, onView }: ViewSwitchProps) {
  const { t } = useTranslation("map");
  return (
    <fieldset className="view-switch no-print">
      <legend className="visually-hidden">{t("view")}</legend>
      {offered.map((name) => (
        <button key={name} type="button" aria-pressed={view === name} onClick={() => onView(name)}>
          {t(`as.${name}`)}
        </button>
      ))}
    </fieldset>
  );
}
