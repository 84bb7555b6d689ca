import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { draftHeadsQuery, draftQuery } from "../api/drafts.ts";
import type { MeasureInProgramme } from "../api/programmes.ts";
import type { Tactic } from "../api/shapes.ts";
import { keepInDraft } from "../api/what-if.ts";

import { useFormat } from "../i18n/format.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { Problem } from "../patterns/problem.tsx";
import { ScrollRegion } from "../patterns/scroll-region.tsx";

type Model = NonNullable<MeasureInProgramme["model"]>;
type Tested = Model["tested"][number];
type Shown = NonNullable<Tested["shown"]>;

/** What tests say of the facility's own measures, beside what its model states; taken over into a draft of the model. */
export function ModelFigures({ model: { facility, tested } }: { readonly model: Model }) {
  const { t } = useTranslation("programme");
  const format = useFormat();
  if (tested.length === 0) return null;
  return (
    <div className="stack-tight">
      <h3>{t("figures.title")}</h3>
      <p className="small soft">{t("figures.text")}</p>
      <ScrollRegion label={t("figures.table")}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t("figures.measure")}</th>
              <th scope="col">{t("figures.tests")}</th>
              <th scope="col">{t("figures.stated")}</th>
            </tr>
          </thead>
          <tbody>
            {tested.map((each) => (
              <tr key={each.measure}>
                <th scope="row">
                  <bdi>{each.name}</bdi>
                </th>
                <td>
                  {each.shown === null
                    ? t("figures.noTest")
                    : t("figures.shown", {
                        detections: format.number(each.shown.detections),
                        trials: format.number(each.shown.trials),
                        lower: format.percent(each.shown.lower),
                        upper: format.percent(each.shown.upper),
                        day: format.date(each.shown.until),
                      })}
                </td>
                <td>
                  <ul className="plain-list stack">
                    {each.stated.map((stated) => (
                      <Stated key={stated.tactic} facility={facility} tested={each} stated={stated} />
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}

interface StatedProps {
  readonly facility: string;
  readonly tested: Tested;
  readonly stated: Tested["stated"][number];
}

function Stated({ facility, tested: { measure, shown }, stated: { tactic, pDetect, standing } }: StatedProps) {
  const { t } = useTranslation(["programme", "facility"]);
  const format = useFormat();
  const isWrong = standing === "outside" || standing === "stale";
  return (
    <li className="row">
      <span>
        {t(`facility:tactic.${tactic as Tactic}`)} <bdi>{format.percent(pDetect)}</bdi>
      </span>
      <span className={isWrong ? "tag tag-act" : "tag"}>{t(`figures.standing.${standing}`)}</span>
      {shown !== null && standing !== "rests" && (
        <Allowed action="draft.edit">
          <TakeOver {...{ facility, measure, tactic, shown }} />
        </Allowed>
      )}
    </li>
  );
}

interface TakeOverProps {
  readonly facility: string;
  readonly measure: string;
  readonly tactic: string;
  readonly shown: Shown;
}

/** The value with its basis, as one step of the person's draft: it is proposed and reviewed as any change of the model is. */
function TakeOver({ facility, measure, tactic, shown }: TakeOverProps) {
  const { t } = useTranslation("programme");
  const format = useFormat();
  const cache = useQueryClient();
  const { detections, trials, suggested, source } = shown;
  const keep = useMutation({
    mutationFn: async () => {
      const at = (field: string) =>
        ({ section: "measures", id: measure, path: ["performance", tactic, field] }) as const;
      const basis = { test: { detections, trials }, source };
      const draft = await keepInDraft(facility, [
        { kind: "set", place: at("pDetect"), value: suggested },
        { kind: "set", place: at("basis"), value: basis },
      ]);
      cache.setQueryData(draftQuery(facility).queryKey, draft);
    },
    onSuccess: () => cache.invalidateQueries({ queryKey: draftHeadsQuery.queryKey }),
  });
  if (keep.isSuccess) {
    return (
      <span role="status">
        {t("figures.taken")}{" "}
        <Link to="/facilities/$facility" params={{ facility }} search={{ edit: "review" }}>
          {t("figures.open")}
        </Link>
      </span>
    );
  }
  return (
    <>
      <Button size="xs" variant="default" loading={keep.isPending} onClick={() => keep.mutate()}>
        {t("figures.take", { value: format.percent(suggested) })}
      </Button>
      {keep.isError && <Problem fault={keep.error} />}
    </>
  );
}
