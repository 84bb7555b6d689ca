import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Mapping, type OwnFramework, useLeaveFramework, useMap, useUnmap } from "../api/frameworks.ts";
import { useFormat } from "../i18n/format.ts";
import { isolate } from "../i18n/isolate.ts";
import { OverlayOver } from "../overlays/overlay-over.tsx";
import { Allowed } from "../patterns/allowed.tsx";
import { Dialog } from "../patterns/dialog.tsx";
import { Problem } from "../patterns/problem.tsx";
import { useCatalogue } from "../programme/use-catalogue.ts";

interface FrameworkPanelProps {
  readonly framework: OwnFramework;
  /** Of this framework. */
  readonly mappings: readonly Mapping[];
}

/** A framework that was taken in: what is laid beside its numbers, and laying more there. */
export function FrameworkPanel({ framework, mappings }: FrameworkPanelProps) {
  const { t } = useTranslation("own-frameworks");
  const format = useFormat();
  const { titleOf } = useCatalogue();
  const titles = new Map(framework.controls.map(({ number, title }) => [number, title]));
  const unmap = useUnmap();
  return (
    <article className="panel stack" aria-labelledby={framework.id}>
      <h3 id={framework.id}>
        <bdi translate="no">
          {framework.name}, {framework.edition}
        </bdi>
      </h3>
      <p className="small soft">
        {t("numbers", {
          controls: format.number(framework.controls.length),
          mapped: format.number(new Set(mappings.map(({ number }) => number)).size),
        })}
      </p>
      <ul className="plain-list stack-tight">
        {mappings.map((mapping, at) => (
          <li key={`${mapping.measure} ${mapping.number}`} className="row">
            <span id={`${framework.id}-${at}`} className="row">
              <bdi translate="no">
                {mapping.number} {titles.get(mapping.number)}
              </bdi>
              <code translate="no">{mapping.relationship}</code>
              <bdi>
                {mapping.measure} {titleOf(mapping.measure)}
              </bdi>
            </span>
            <OverlayOver framework={framework.id} number={mapping.number} />
            <Allowed action="own-measure.keep">
              <Button
                size="xs"
                variant="subtle"
                id={`${framework.id}-${at}-away`}
                aria-labelledby={`${framework.id}-${at}-away ${framework.id}-${at}`}
                onClick={() => unmap.mutate(mapping)}
              >
                {t("unmap")}
              </Button>
            </Allowed>
          </li>
        ))}
      </ul>
      {unmap.isError && <Problem fault={unmap.error} />}
      <Allowed action="own-measure.keep">
        <MapForm framework={framework} />
        <Leave framework={framework} />
      </Allowed>
    </article>
  );
}

const relationships = ["equal-to", "equivalent-to", "subset-of", "superset-of", "intersects-with"] as const;

function MapForm({ framework: { id: framework, controls } }: Pick<FrameworkPanelProps, "framework">) {
  const { t } = useTranslation("own-frameworks");
  const { catalogue } = useCatalogue();
  const list = useId();
  const map = useMap();
  const [measure, setMeasure] = useState("GOV-01");
  const [number, setNumber] = useState("");
  const [relationship, setRelationship] = useState<Mapping["relationship"]>("intersects-with");
  const send = (event: FormEvent) => {
    event.preventDefault();
    map.mutate({ measure, framework, number: number.trim(), relationship }, { onSuccess: () => setNumber("") });
  };
  return (
    <form className="stack-tight own-form no-print" onSubmit={send}>
      <TextInput
        label={t("number")}
        list={list}
        required
        maxLength={100}
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <datalist id={list}>
        {controls.map((each) => (
          <option key={each.number} value={each.number} label={each.title} />
        ))}
      </datalist>
      <NativeSelect
        data-own
        label={t("measure")}
        value={measure}
        onChange={(event) => setMeasure(event.currentTarget.value)}
        data={(catalogue?.measures ?? []).map(({ id, title }) => ({ value: id, label: `${id} ${title}` }))}
      />
      <NativeSelect
        label={t("relationship")}
        value={relationship}
        onChange={(event) =>
          setRelationship(relationships.find((each) => each === event.currentTarget.value) ?? relationship)
        }
      >
        {relationships.map((each) => (
          <option key={each} value={each}>
            {t(`word.${each}`)}
          </option>
        ))}
      </NativeSelect>
      {map.isError && <Problem fault={map.error} />}
      <div className="row">
        <Button type="submit" size="xs" variant="default" loading={map.isPending}>
          {t("map")}
        </Button>
        <span role="status">{map.isSuccess && t("mapped")}</span>
      </div>
    </form>
  );
}

function Leave({ framework: { id, name } }: Pick<FrameworkPanelProps, "framework">) {
  const { t } = useTranslation("own-frameworks");
  const leave = useLeaveFramework();
  const [isAsking, setAsking] = useState(false);
  return (
    <div className="no-print">
      <Button size="xs" variant="subtle" onClick={() => setAsking(true)}>
        {t("leave.open")}
      </Button>
      {isAsking && (
        <Dialog label={t("leave.open")} onClose={() => setAsking(false)}>
          <h2>{t("leave.open")}</h2>
          <p>{t("leave.text", { name: isolate(name) })}</p>
          {leave.isError && <Problem fault={leave.error} />}
          <div className="row">
            <Button loading={leave.isPending} onClick={() => leave.mutate(id)}>
              {t("leave.do")}
            </Button>
            <Button variant="default" onClick={() => setAsking(false)}>
              {t("leave.stay")}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
