import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type NewOverlay, type Overlays, type OverlayText, useLayOverlay } from "../api/overlays.ts";
import { type ContentLanguage, languages } from "../i18n/languages.ts";
import { Problem } from "../patterns/problem.tsx";

interface LayFormProps {
  readonly overlays: Overlays;
  /** The text to begin with; `null`: a new one. */
  readonly changing: OverlayText | null;
}

/** A text over one number, typed or pasted. */
export function LayForm({ overlays: { frameworks }, changing }: LayFormProps) {
  const { t } = useTranslation("overlays");
  const id = useId();
  const lay = useLayOverlay();
  const words = useRef<HTMLTextAreaElement>(null);
  const [framework, setFramework] = useState(changing?.framework ?? frameworks[0]?.id ?? "");
  const [number, setNumber] = useState(changing?.number ?? "");
  const [language, setLanguage] = useState<NewOverlay["language"]>(changing === null ? "en" : changing.language);
  const [text, setText] = useState(changing?.text ?? "");
  useEffect(() => {
    if (changing !== null) words.current?.focus();
  }, [changing]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const onSuccess = () => {
      setNumber("");
      setText("");
    };
    lay.mutate({ framework, number: number.trim(), language, text }, { onSuccess });
  };
  return (
    <section className="panel stack no-print" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t("form.title")}</h2>
      <form className="stack-tight own-form" onSubmit={send}>
        <NativeSelect
          data-own
          label={t("form.framework")}
          value={framework}
          onChange={(event) => setFramework(event.currentTarget.value)}
          data={frameworks.map((each) => ({ value: each.id, label: `${each.name}, ${each.edition}` }))}
        />
        <TextInput
          label={t("form.number")}
          description={t("form.numberHelp")}
          list={`${id}-numbers`}
          required
          maxLength={100}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <datalist id={`${id}-numbers`}>
          {frameworks
            .find((each) => each.id === framework)
            ?.numbers.map((each) => (
              <option key={each.number} value={each.number} label={each.title ?? each.measures.join(", ")} />
            ))}
        </datalist>
        <NativeSelect
          label={t("form.language")}
          value={language ?? ""}
          onChange={(event) => setLanguage((event.currentTarget.value || null) as ContentLanguage | null)}
        >
          {languages.map(({ code, name }) => (
            <option key={code} value={code} lang={code} translate="no">
              {name}
            </option>
          ))}
          <option value="">{t("form.other")}</option>
        </NativeSelect>
        <Textarea
          ref={words}
          label={t("form.text")}
          description={t("form.textHelp")}
          rows={6}
          required
          maxLength={4000}
          dir="auto"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {lay.isError && <Problem fault={lay.error} />}
        <div className="row">
          <Button type="submit" loading={lay.isPending}>
            {t("form.keep")}
          </Button>
          <span role="status">{lay.isSuccess && t("form.kept")}</span>
        </div>
      </form>
    </section>
  );
}
