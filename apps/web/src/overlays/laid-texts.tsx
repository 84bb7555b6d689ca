import { Button, TextInput } from "@mantine/core";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { type NumberedFramework, type Overlays, type OverlayText, useTakeOff } from "../api/overlays.ts";
import { foldText } from "../i18n/fold.ts";
import { useFormat } from "../i18n/format.ts";
import { isolate } from "../i18n/isolate.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { Dialog } from "../patterns/dialog.tsx";
import { Problem } from "../patterns/problem.tsx";
import { OverlayWords } from "./overlay-over.tsx";

interface LaidTextsProps {
  readonly overlays: Overlays;
  readonly onChange: (overlay: OverlayText) => void;
}

/** The texts that are laid, by framework: found by words, changed, taken away one by one or all of a framework. */
export function LaidTexts({ overlays: { frameworks, texts }, onChange }: LaidTextsProps) {
  const { t } = useTranslation("overlays");
  const format = useFormat();
  const [words, setWords] = useState("");
  const wanted = foldText(words.trim());
  const shown = texts.filter(({ framework, number, text }) => {
    const name = frameworks.find((each) => each.id === framework)?.name ?? framework;
    return foldText([name, number, text].join(" ")).includes(wanted);
  });
  const ids = [...new Set(shown.map(({ framework }) => framework))];
  if (texts.length === 0) return <p className="panel">{t("none")}</p>;
  return (
    <section className="stack" aria-labelledby="laid">
      <h2 id="laid">{t("laid")}</h2>
      <search className="narrow no-print">
        <TextInput
          type="search"
          label={t("find")}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </search>
      <p role="status" className="small soft">
        {shown.length === 0 ? t("nothing") : t("count", { shown: format.number(shown.length) })}
      </p>
      {ids.map((id) => (
        <OfFramework
          key={id}
          id={id}
          framework={frameworks.find((each) => each.id === id) ?? null}
          texts={shown.filter(({ framework }) => framework === id)}
          onChange={onChange}
        />
      ))}
    </section>
  );
}

interface OfFrameworkProps extends Pick<LaidTextsProps, "onChange"> {
  readonly id: string;
  /** `null`: it was taken out since. */
  readonly framework: NumberedFramework | null;
  readonly texts: readonly OverlayText[];
}

function OfFramework({ id, framework, texts, onChange }: OfFrameworkProps) {
  const { t } = useTranslation("overlays");
  const heading = useId();
  const name = framework === null ? id : `${framework.name}, ${framework.edition}`;
  return (
    <section className="panel stack" aria-labelledby={heading}>
      <h3 id={heading}>
        <bdi translate="no">{name}</bdi>
      </h3>
      {framework === null && <p>{t("gone")}</p>}
      <ul className="plain-list stack">
        {texts.map((overlay) => (
          <Entry key={overlay.number} overlay={overlay} framework={framework} onChange={onChange} />
        ))}
      </ul>
      <Allowed action="own-measure.keep">
        <TakeOff framework={id} number={null} name={name} />
      </Allowed>
    </section>
  );
}

interface EntryProps extends Pick<OfFrameworkProps, "framework" | "onChange"> {
  readonly overlay: OverlayText;
}

function Entry({ overlay, framework, onChange }: EntryProps) {
  const { t } = useTranslation("overlays");
  const format = useFormat();
  const id = useId();
  const { number, by, on } = overlay;
  const { title = null, measures = [] } = framework?.numbers.find((each) => each.number === number) ?? {};
  return (
    <li className="stack-tight">
      <h4 id={id}>
        <bdi translate="no">
          {number} {title}
        </bdi>
      </h4>
      <OverlayWords overlay={overlay} />
      <p className="row small soft">
        <span>
          {measures.length === 0 ? t("one.alone") : t("one.beside", { measures: format.list([...measures]) })}
        </span>
        <bdi>{by}</bdi>
        <time dateTime={on}>{format.date(on)}</time>
      </p>
      <Allowed action="own-measure.keep">
        <div className="row no-print">
          {framework !== null && (
            <Button
              size="xs"
              variant="default"
              id={`${id}-change`}
              aria-labelledby={`${id}-change ${id}`}
              onClick={() => onChange(overlay)}
            >
              {t("one.change")}
            </Button>
          )}
          <TakeOff framework={overlay.framework} number={number} name={number} />
        </div>
      </Allowed>
    </li>
  );
}

interface TakeOffProps {
  readonly framework: string;
  /** `null`: every text of the framework. */
  readonly number: string | null;
  /** Of what goes. */
  readonly name: string;
}

function TakeOff({ framework, number, name }: TakeOffProps) {
  const { t } = useTranslation("overlays");
  const takeOff = useTakeOff();
  const [isAsking, setAsking] = useState(false);
  const isOne = number !== null;
  const title = t(isOne ? "remove.title" : "remove.allTitle");
  return (
    <div className="no-print">
      <Button size="xs" variant="subtle" onClick={() => setAsking(true)}>
        {t(isOne ? "one.takeOff" : "remove.all")}
      </Button>
      {isAsking && (
        <Dialog label={title} onClose={() => setAsking(false)}>
          <h2>{title}</h2>
          <p>{isOne ? t("remove.text", { number: isolate(name) }) : t("remove.allText", { name: isolate(name) })}</p>
          {takeOff.isError && <Problem fault={takeOff.error} />}
          <div className="row">
            <Button loading={takeOff.isPending} onClick={() => takeOff.mutate({ framework, number })}>
              {t("remove.do")}
            </Button>
            <Button variant="default" onClick={() => setAsking(false)}>
              {t("remove.stay")}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
