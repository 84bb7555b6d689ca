import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import "./underlay.css";
import { useFormat } from "../../i18n/format.ts";
import { FileChoice } from "./file-choice.tsx";
import { NumberField } from "./number-field.tsx";
import type { Placement, Underlay } from "./placement.ts";
import { turned } from "./placement.ts";
import type { TakenPicture } from "./taken-picture.ts";
import { TwoPoints } from "./two-points.tsx";

export interface UnderlayEditorProps {
  /** As it lies now, kept or not; `null` where there is none. */
  readonly underlay: Underlay | null;
  readonly hasChanged: boolean;
  readonly isSaving: boolean;
  readonly onPicture: (picture: TakenPicture) => void;
  readonly onPlace: (placement: Placement) => void;
  readonly onSave: () => void;
  /** Back to what is kept. */
  readonly onLeave: () => void;
  readonly onRemove: () => void;
}

/** The floor plan under the map: chosen, placed by two points or by numbers, turned, made paler, taken away. */
export function UnderlayEditor(props: UnderlayEditorProps) {
  const { t } = useTranslation("underlay");
  const { underlay, hasChanged, isSaving, onPicture, onPlace } = props;
  return (
    <section className="panel stack underlay-editor" aria-label={t("title")}>
      <div className="stack-tight">
        <h2>{t("title")}</h2>
        <p className="small soft">{t("about")}</p>
      </div>
      <FileChoice isReplacing={underlay !== null} onPicture={onPicture} />
      {underlay && <PlacementForm underlay={underlay} onPlace={onPlace} />}
      <div className="row">
        {underlay && (
          <Button size="xs" onClick={props.onSave} loading={isSaving} disabled={!hasChanged}>
            {t("save")}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={props.onLeave}>
          {hasChanged ? t("leave") : t("close")}
        </Button>
        {underlay && !hasChanged && (
          <Button size="xs" variant="default" onClick={props.onRemove} loading={isSaving}>
            {t("remove")}
          </Button>
        )}
      </div>
    </section>
  );
}

interface PlacementFormProps {
  readonly underlay: Underlay;
  readonly onPlace: (placement: Placement) => void;
}

function PlacementForm({ underlay, onPlace }: PlacementFormProps) {
  const { t } = useTranslation("underlay");
  const format = useFormat();
  const [isScaling, setScaling] = useState(false);
  const { placement, width } = underlay;
  const change = (part: Partial<Placement>): void => onPlace({ ...placement, ...part });
  return (
    <div className="underlay-form">
      <NumberField label={t("x")} value={placement.xMetres} step={0.5} onChange={(xMetres) => change({ xMetres })} />
      <NumberField label={t("y")} value={placement.yMetres} step={0.5} onChange={(yMetres) => change({ yMetres })} />
      <NumberField
        label={t("width")}
        value={placement.metresPerPixel * width}
        least={0.1}
        step={0.5}
        onChange={(metres) => change({ metresPerPixel: metres / width })}
      />
      <label className="underlay-field">
        <span>{t("opacity", { value: format.percent(placement.opacity) })}</span>
        <input
          type="range"
          min={0.1}
          max={1}
          step={0.05}
          value={placement.opacity}
          onChange={({ currentTarget }) => change({ opacity: Number(currentTarget.value) })}
        />
      </label>
      <div className="row">
        <Button size="xs" variant="default" onClick={() => setScaling(true)}>
          {t("twoPoints.open")}
        </Button>
        <Button size="xs" variant="default" onClick={() => onPlace(turned(underlay))}>
          {t("turn")}
        </Button>
      </div>
      {isScaling && (
        <TwoPoints
          underlay={underlay}
          onScale={(metresPerPixel) => {
            change({ metresPerPixel });
            setScaling(false);
          }}
          onClose={() => setScaling(false)}
        />
      )}
    </div>
  );
}
