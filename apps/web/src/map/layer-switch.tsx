import { useTranslation } from "react-i18next";
import type { LayerName, Layers } from "./layers.ts";

interface LayerSwitchProps {
  readonly layers: Layers;
  /** Those there is something to show of. */
  readonly offered: readonly LayerName[];
  readonly onChange: (name: LayerName, isOn: boolean) => void;
}

/** What to draw on the map. */
export function LayerSwitch({ layers, offered, onChange }: LayerSwitchProps) {
  const { t } = useTranslation("map");
  return (
    <fieldset className="map-layers small no-print">
      <legend className="visually-hidden">{t("layers.title")}</legend>
      {offered.map((name) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={layers[name]}
            onChange={(event) => onChange(name, event.currentTarget.checked)}
          />
          {t(`layers.${name}`)}
        </label>
      ))}
    </fieldset>
  );
}
