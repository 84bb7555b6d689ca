import { useTranslation } from "react-i18next";
import type { FacilityView, Target } from "../api/shapes.ts";
import { useFormat } from "../i18n/format.ts";
import { BasisText } from "../patterns/basis-text.tsx";
import { Facts } from "./facts.tsx";
import { MeasureList } from "./measure-list.tsx";
import type { Names } from "./names.ts";
import { CategoryText, ContentText } from "./target-text.tsx";

interface TargetDetailsProps {
  readonly target: Target;
  readonly view: FacilityView;
  readonly names: Names;
}

export function TargetDetails({ target, view, names }: TargetDetailsProps) {
  const { t } = useTranslation(["facility", "map"]);
  const format = useFormat();
  const handlers = view.model.roles.filter(({ authority }) => authority.handles.includes(target.id));
  return (
    <>
      <Facts
        facts={[
          [t("details.kind"), t(`map:targetKind.${target.kind}`)],
          [t("details.category"), <CategoryText key="category" view={view} target={target} />],
          [t("details.in"), <bdi key="in">{names.of(target.area)}</bdi>],
          [t("details.content"), <ContentText key="content" target={target} />],
          [t("details.taken"), t(`details.carriage.${target.carriage}`)],
          [
            t("details.consequence"),
            target.consequence && (
              <span key="consequence">
                {format.number(target.consequence.value, 2)}{" "}
                <span className="soft small">
                  <BasisText basis={target.consequence.basis} />
                </span>
              </span>
            ),
          ],
          [
            t("details.handledBy"),
            handlers.length > 0 && <bdi key="handlers">{format.list(handlers.map(({ name }) => name))}</bdi>,
          ],
        ]}
      />
      <MeasureList model={view.model} names={names} place={target.id} />
    </>
  );
}
