import { useTranslation } from "react-i18next";
import type { Area, FacilityModel } from "../api/shapes.ts";
import { useFormat } from "../i18n/format.ts";
import { Facts } from "./facts.tsx";
import { MeasureList } from "./measure-list.tsx";
import type { Names } from "./names.ts";

interface AreaDetailsProps {
  readonly area: Area;
  readonly model: FacilityModel;
  readonly names: Names;
}

export function AreaDetails({ area, model, names }: AreaDetailsProps) {
  const { t } = useTranslation(["facility", "map"]);
  const format = useFormat();
  const doors = model.crossings.filter(({ between }) => between.includes(area.id));
  const holders = model.roles.filter(({ access }) => access.some(({ areas }) => areas.includes(area.id)));
  return (
    <>
      <Facts
        facts={[
          [t("details.kind"), t(`map:areaKind.${area.kind}`)],
          [t("details.within"), area.within && <bdi key="within">{names.of(area.within)}</bdi>],
          [t("details.transit"), area.transit.meanSeconds > 0 && format.duration(area.transit.meanSeconds)],
          [t("details.doors"), <NameList key="doors" names={doors.map(({ name }) => name)} />],
          [t("details.access"), <NameList key="access" names={holders.map(({ name }) => name)} />],
        ]}
      />
      <MeasureList model={model} names={names} place={area.id} />
    </>
  );
}

export function NameList({ names }: { readonly names: readonly string[] }) {
  const { t } = useTranslation("facility");
  if (names.length === 0) return <>{t("details.none")}</>;
  return (
    <ul className="plain-list">
      {names.map((name) => (
        <li key={name}>
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  );
}
