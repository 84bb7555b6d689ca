import { Button, NativeSelect } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Programme, useRescope } from "../api/programmes.ts";
import { useFormat } from "../i18n/format.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { Problem } from "../patterns/problem.tsx";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import { LevelMark } from "../programme/level-mark.tsx";
import { useCatalogue } from "../programme/use-catalogue.ts";
import { BulkOwners } from "./bulk-owners.tsx";
import { byGap, type GradedMeasure } from "./graded.ts";

interface MeasureChoiceProps {
  readonly programme: Programme;
  readonly graded: readonly GradedMeasure[];
}

const orders = ["catalogue", "gap"] as const;

/** Every measure of the tier with why it is in or out; some are marked, to choose them or to give them an owner and a day. */
export function MeasureChoice({ programme, graded }: MeasureChoiceProps) {
  const { t } = useTranslation("programme-scope");
  const [order, setOrder] = useState<(typeof orders)[number]>("gap");
  const [marked, setMarked] = useState<readonly string[]>([]);
  const shown = order === "gap" ? byGap(graded) : graded;
  const toggle = (id: string) =>
    setMarked(marked.includes(id) ? marked.filter((each) => each !== id) : [...marked, id]);
  return (
    <section className="stack" aria-labelledby="measures">
      <h2 id="measures">{t("choice.title")}</h2>
      <p className="soft">{t("choice.text")}</p>
      <NativeSelect
        label={t("choice.order")}
        className="narrow no-print"
        value={order}
        onChange={(event) => setOrder(event.currentTarget.value === "gap" ? "gap" : "catalogue")}
        data={orders.map((value) => ({ value, label: t(`choice.by.${value}`) }))}
      />
      <ScrollRegion label={t("choice.table")}>
        <table className="figures">
          <thead>
            <tr>
              {["measure", "why", "claimed", "owner", "due"].map((name) => (
                <th key={name} scope="col">
                  {t(`choice.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((each) => (
              <Row
                key={each.measure.id}
                programme={programme.id}
                graded={each}
                isMarked={marked.includes(each.measure.id)}
                onToggle={() => toggle(each.measure.id)}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Choose programme={programme} graded={graded.filter(({ measure }) => marked.includes(measure.id))} />
      <BulkOwners
        programme={programme.id}
        marked={graded.filter(({ measure, standing }) => standing !== null && marked.includes(measure.id))}
      />
    </section>
  );
}

interface RowProps {
  readonly programme: string;
  readonly graded: GradedMeasure;
  readonly isMarked: boolean;
  readonly onToggle: () => void;
}

function Row({ programme, graded: { measure, standing, ...why }, isMarked, onToggle }: RowProps) {
  const { t } = useTranslation("programme-scope");
  const format = useFormat();
  const { word } = useCatalogue();
  const { id, title } = measure;
  const { requiredBy, isChosen, provision } = why;
  const required =
    requiredBy === "every"
      ? t("why.every")
      : t("why.required", { categories: format.list(requiredBy.map((each) => word("category", each))) });
  const reason =
    provision !== null
      ? t("why.off", { provision })
      : why.isRequired
        ? required
        : t(isChosen ? "why.chosen" : "why.free");
  return (
    <tr>
      <th scope="row">
        <label className="row">
          <input type="checkbox" checked={isMarked} onChange={onToggle} />
          <bdi>
            {id} {title}
          </bdi>
        </label>
        {standing && (
          <Link
            className="small scope-open"
            to="/programme/$programme/measures/$measure"
            params={{ programme, measure: id }}
          >
            {t("choice.open", { measure: id })}
          </Link>
        )}
      </th>
      <td>{reason}</td>
      <td>{standing ? <LevelMark level={standing.claimed} /> : <span className="tag">{t("notInScope")}</span>}</td>
      <td>{standing?.owner && <bdi>{standing.owner}</bdi>}</td>
      <td>{standing?.due && <time dateTime={standing.due}>{format.date(standing.due)}</time>}</td>
    </tr>
  );
}

/** What is marked is taken on beyond what is required, or left again. */
function Choose({ programme, graded }: MeasureChoiceProps) {
  const { t } = useTranslation("programme-scope");
  const format = useFormat();
  const rescope = useRescope(programme.id);
  const { categories, chosen, switchedOff } = programme;
  const free = graded.filter(({ isRequired, provision }) => !isRequired && provision === null);
  const add = free.filter(({ isChosen }) => !isChosen).map(({ measure }) => measure.id);
  const leave = free.filter(({ isChosen }) => isChosen).map(({ measure }) => measure.id);
  const choose = (wanted: readonly string[]) =>
    rescope.mutate({ categories: [...categories], chosen: [...wanted], switchedOff: [...switchedOff] });
  if (free.length === 0) return null;
  return (
    <Allowed action="programme.begin">
      <div className="row no-print">
        {add.length > 0 && (
          <Button variant="default" loading={rescope.isPending} onClick={() => choose([...chosen, ...add])}>
            {t("choice.take", { shown: format.number(add.length) })}
          </Button>
        )}
        {leave.length > 0 && (
          <Button
            variant="default"
            loading={rescope.isPending}
            onClick={() => choose(chosen.filter((id) => !leave.includes(id)))}
          >
            {t("choice.leave", { shown: format.number(leave.length) })}
          </Button>
        )}
      </div>
      {rescope.isError && <Problem fault={rescope.error} />}
    </Allowed>
  );
}
