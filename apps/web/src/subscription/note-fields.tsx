import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Addressee, NoteForm, Subscription } from "../api/subscriptions.ts";
import { languageName } from "./language-name.ts";
import { type NoteDraft, type NoteLanguageCode, namesOf } from "./note-draft.ts";

interface NoteFieldsProps {
  readonly subscription: Subscription;
  readonly addressee: Addressee;
  readonly draft: NoteDraft;
  /** The text as it stands; `null`: there is none yet. */
  readonly composed: readonly string[] | null;
  readonly onChange: (changed: Partial<NoteDraft>) => void;
}

/** What the note is made of. Names are given whole, in the note's language: no program declines them. */
export function NoteFields({ subscription, draft, composed, onChange }: NoteFieldsProps) {
  const { t } = useTranslation("subscription");
  const { languages, partyKind } = subscription;
  const chosen = languages.find(({ code }) => code === draft.language);
  const names = namesOf(draft);
  const isState = partyKind === "state";
  const textOf = (name: keyof typeof names) => ({
    label: t(!isState && name in organisationLabels ? organisationLabels[name as "sender"] : `field.${name}`),
    ...(isState && chosen ? { description: t("field.example", { example: chosen.examples[name] }) } : {}),
    required: true,
    maxLength: name === "place" ? 100 : 300,
    lang: draft.language,
    dir: "auto" as const,
    value: names[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ names: { ...draft.names, [draft.language]: { ...names, [name]: event.currentTarget.value } } }),
  });
  return (
    <div className="panel stack">
      <h2>{t("field.title")}</h2>
      <NativeSelect
        label={t("field.language")}
        description={chosen && t(`review.${chosen.review === "sourced form" ? "sourced" : "draft"}`)}
        value={draft.language}
        onChange={(event) => onChange({ language: event.currentTarget.value as NoteLanguageCode, paragraphs: null })}
        data={languages.map(({ code, review }) => ({
          value: code,
          label: `${languageName(code)} (${t(`review.short.${review === "sourced form" ? "sourced" : "draft"}`)})`,
        }))}
      />
      <TextInput {...textOf("sender")} />
      <TextInput {...textOf("senderShort")} />
      {isState && <TextInput {...textOf("government")} />}
      <TextInput {...textOf("place")} />
      <TextInput
        label={t("field.on")}
        type="date"
        required
        value={draft.on}
        onChange={(event) => onChange({ on: event.currentTarget.value })}
      />
      <TextInput
        label={t("field.reference")}
        description={t("field.referenceHint")}
        maxLength={60}
        dir="auto"
        value={draft.reference}
        onChange={(event) => onChange({ reference: event.currentTarget.value })}
      />
      {chosen && <FormChoice usual={chosen.usualForm} form={draft.form} onChange={(form) => onChange({ form })} />}
      <ByHand draft={draft} composed={composed} onChange={onChange} />
    </div>
  );
}

const organisationLabels = {
  sender: "field.organisationSender",
  senderShort: "field.organisationSenderShort",
} as const;

interface FormChoiceProps {
  readonly usual: NoteForm;
  readonly form: NoteForm | null;
  readonly onChange: (form: NoteForm | null) => void;
}

const choices = {
  initials: ["initialled", "none"],
  closing: ["required", "none"],
  seal: ["start", "center", "end"],
} as const satisfies { readonly [Name in keyof NoteForm]: readonly NoteForm[Name][] };

/** The State's own protocol department decides; the profile is only where one begins. */
function FormChoice({ usual, form, onChange }: FormChoiceProps) {
  const { t } = useTranslation("subscription");
  const shown = form ?? usual;
  return (
    <details>
      <summary>{t(form === null ? "form.byProfile" : "form.own")}</summary>
      <div className="stack">
        <p className="small soft">{t("form.text")}</p>
        {(["initials", "closing", "seal"] as const).map((name) => (
          <NativeSelect
            key={name}
            label={t(`form.${name}.label`)}
            value={shown[name]}
            onChange={(event) => onChange({ ...shown, [name]: event.currentTarget.value })}
            data={choices[name].map((value) => ({ value, label: t(`form.${name}.${value}`) }))}
          />
        ))}
        {form !== null && (
          <div>
            <Button size="compact-sm" variant="default" onClick={() => onChange(null)}>
              {t("form.back")}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}

function ByHand({ draft, composed, onChange }: Pick<NoteFieldsProps, "draft" | "composed" | "onChange">) {
  const { t } = useTranslation("subscription");
  const { paragraphs, language } = draft;
  if (paragraphs === null) {
    return (
      <div>
        <Button
          size="compact-sm"
          variant="default"
          disabled={composed === null}
          onClick={() => onChange({ paragraphs: composed })}
        >
          {t("byHand.begin")}
        </Button>
      </div>
    );
  }
  return (
    <fieldset className="stack note-by-hand">
      <legend>{t("byHand.title")}</legend>
      <p className="small soft">{t("byHand.text")}</p>
      {paragraphs.map((text, at) => (
        <Textarea
          key={at}
          label={t("byHand.paragraph", { number: at + 1 })}
          lang={language}
          dir="auto"
          rows={2}
          maxLength={4000}
          value={text}
          onChange={(event) => {
            const { value } = event.currentTarget;
            onChange({ paragraphs: paragraphs.map((each, index) => (index === at ? value : each)) });
          }}
        />
      ))}
      <div>
        <Button size="compact-sm" variant="default" onClick={() => onChange({ paragraphs: null })}>
          {t("byHand.back")}
        </Button>
      </div>
    </fieldset>
  );
}
