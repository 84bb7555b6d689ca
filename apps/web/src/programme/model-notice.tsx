import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type Programme, useRescope } from "../api/programmes.ts";
import { sessionQuery } from "../api/queries.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";
import { useCatalogue } from "./use-catalogue.ts";

/** Which model was asked; and where its targets' categories are others than the programme's, taking them over. */
export function ModelNotice({ programme }: { readonly programme: Programme }) {
  const { t } = useTranslation("programme");
  const { facility, model } = programme;
  if (facility === null) return null;
  if (model === null) return <p className="notice">{t("model.notSeen")}</p>;
  return (
    <div className="stack-tight">
      <p className="small soft">
        {t("model.asked", { version: model.version })} <code>{model.hash.slice(0, 16)}</code>{" "}
        {!model.isAssessed && t("model.notAssessed")}
      </p>
      <OtherCategories programme={programme} wanted={model.categories} />
    </div>
  );
}

function OtherCategories({ programme, wanted }: { readonly programme: Programme; readonly wanted: readonly string[] }) {
  const { t } = useTranslation("programme");
  const format = useFormat();
  const { word } = useCatalogue();
  const may = useQuery(sessionQuery).data?.may.includes("programme.begin") ?? false;
  const { id, categories, chosen, switchedOff } = programme;
  const take = useRescope(id);
  if (wanted.length === categories.length && wanted.every((each) => categories.includes(each))) return null;
  const scope = { categories: [...wanted], chosen: [...chosen], switchedOff: [...switchedOff] };
  return (
    <div className="notice row-apart">
      <p>{t("model.otherCategories", { categories: format.list(wanted.map((each) => word("category", each))) })}</p>
      {may && (
        <Button size="xs" variant="default" loading={take.isPending} onClick={() => take.mutate(scope)}>
          {t("model.takeCategories")}
        </Button>
      )}
      {take.isError && <Problem fault={take.error} />}
    </div>
  );
}
