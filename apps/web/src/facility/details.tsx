import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { FacilityView } from "../api/shapes.ts";
import { Comments } from "../comments/comments.tsx";
import type { Selection } from "../map/selection.ts";
import { writeSelection } from "../map/selection.ts";
import { AreaDetails } from "./area-details.tsx";
import { CrossingDetails } from "./crossing-details.tsx";
import { placeInDocument } from "./element.ts";
import { MeasureDetails } from "./measure-details.tsx";
import type { Names } from "./names.ts";
import { TargetDetails } from "./target-details.tsx";

interface DetailsProps {
  readonly view: FacilityView;
  readonly names: Names;
  readonly selection: Selection;
  readonly onClose: () => void;
}

/** What is known of the area, door or target that is chosen. */
export function Details({ view, names, selection, onClose }: DetailsProps) {
  const { t } = useTranslation(["facility", "map"]);
  return (
    <section className="panel stack details" aria-label={t("details.label")}>
      <div className="details-head">
        <h2 tabIndex={-1} data-opened={writeSelection(selection)}>
          <bdi>{names.of(selection.id)}</bdi>
        </h2>
        <button type="button" className="icon-button" onClick={onClose} aria-label={t("details.close")}>
          <IconX size={18} aria-hidden />
        </button>
      </div>
      <Chosen view={view} names={names} selection={selection} />
      <Comments
        key={`${selection.kind}:${selection.id}`}
        facility={view.model.facility.id}
        element={placeInDocument(selection, view.model)}
        nameOf={names.of}
      />
    </section>
  );
}

function Chosen({ view, names, selection }: Omit<DetailsProps, "onClose">) {
  const { t } = useTranslation("facility");
  const { model } = view;
  const area = selection.kind === "area" && model.areas.find(({ id }) => id === selection.id);
  if (area) return <AreaDetails area={area} model={model} names={names} />;
  const crossing = selection.kind === "crossing" && model.crossings.find(({ id }) => id === selection.id);
  if (crossing) return <CrossingDetails crossing={crossing} model={model} names={names} />;
  const target = selection.kind === "target" && model.targets.find(({ id }) => id === selection.id);
  if (target) return <TargetDetails target={target} view={view} names={names} />;
  const measure = selection.kind === "measure" && model.measures.find(({ id }) => id === selection.id);
  if (measure) return <MeasureDetails measure={measure} names={names} />;
  return <p>{t("details.unknown")}</p>;
}
