import { IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Json } from "../editing/document/json.ts";
import { isList } from "../editing/document/json.ts";
import { useFieldName } from "../editing/use-place-name.ts";
import { ValueText } from "../editing/value-text.tsx";
import { useFormat } from "../i18n/format.ts";
import type { Change } from "./change.ts";
import { keyOf } from "./change.ts";
import { isOfModel, secondsOf, storedValue } from "./stored-value.ts";
import { useTrial } from "./trial.ts";

/** What is tried, with what is stored beside it. */
export function ChangeList() {
  const { t } = useTranslation("what-if");
  const { changes, take } = useTrial();
  const wordsOf = useChangeWords();
  if (changes.length === 0) return <p className="soft">{t("changes.none")}</p>;
  return (
    <ol className="plain-list what-if-changes" aria-label={t("changes.title")}>
      {changes.map((change) => {
        const { title, detail } = wordsOf(change);
        return (
          <li key={keyOf(change)} className="row-apart">
            <div>
              <strong>
                <bdi>{title}</bdi>
              </strong>
              <div className="small">{detail}</div>
            </div>
            <button
              type="button"
              className="icon-button"
              onClick={() => take(change)}
              aria-label={t("changes.take", { change: title })}
            >
              <IconX size={16} aria-hidden />
            </button>
          </li>
        );
      })}
    </ol>
  );
}

interface ChangeWords {
  readonly title: string;
  readonly detail: ReactNode;
}

function useChangeWords(): (change: Change) => ChangeWords {
  const { t } = useTranslation("what-if");
  const fieldName = useFieldName();
  const { model } = useTrial();
  const nameOf = useElementName();
  return (change) => {
    if (change.kind === "add") {
      return { title: String(change.element["name"]), detail: t("changes.added", { kind: change.element["kind"] }) };
    }
    if (!isOfModel(model, change)) {
      const { section, id } = "place" in change ? change.place : change;
      return { title: t("changes.unknown", { section: nameOf(section, null), id }), detail: t("changes.unknownWhat") };
    }
    if (change.kind === "leave out") {
      return { title: nameOf(change.section, change.id), detail: t("changes.leftOut") };
    }
    const { section, id, path } = change.place;
    if (change.kind === "take out") {
      return { title: nameOf(section, id), detail: `${fieldName(section, path)}: ${t("changes.takenOut")}` };
    }
    const stored = storedValue(model, change.place);
    const title = nameOf(section, id);
    if (path[0] === "outOfService") {
      return { title, detail: t(change.value === true ? "changes.off" : "changes.on") };
    }
    return {
      title,
      detail: (
        <>
          {fieldName(section, path)}: <Value value={stored} against={change.value} />
          <span aria-hidden className="what-if-arrow">
            →
          </span>
          <span className="visually-hidden">, {t("isNow")} </span>
          <strong>
            <Value value={change.value} against={stored} />
          </strong>
        </>
      ),
    };
  };
}

function useElementName(): (section: string, id: string | null) => string {
  const { t } = useTranslation("editing-fields");
  const { names } = useTrial();
  return (section, id) => {
    if (id === null) return t(`section.${section}`);
    if (section === "roles") return names.role(id);
    if (section === "states") return names.state(id);
    if (section === "forces") return names.force(id);
    return names.of(id);
  };
}

interface ValueProps {
  readonly value: Json | undefined;
  readonly against: Json | undefined;
}

/** A value as it is read; of a list, only what the other has not. */
function Value({ value, against }: ValueProps) {
  const { t } = useTranslation("what-if");
  const format = useFormat();
  const { names } = useTrial();
  const seconds = secondsOf(value);
  if (seconds !== null) return <bdi>{format.duration(seconds)}</bdi>;
  if (!isList(value)) return <ValueText value={value} />;
  const own = value.filter((item) => !(isList(against) && against.includes(item)));
  return <bdi>{own.length === 0 ? t("nothing") : format.list(own.map((item) => names.of(String(item))))}</bdi>;
}
