import { useTranslation } from "react-i18next";
import { elementAt } from "../document/elements.ts";
import { isList, valueAt } from "../document/json.ts";
import type { EditPlace } from "../document/shapes.ts";
import { isElementSection, isSection } from "../document/shapes.ts";
import { useEditing } from "../editing.ts";
import { usePlaceName } from "../use-place-name.ts";
import { ValueText } from "../value-text.tsx";
import { wantField } from "./wanted-field.ts";

/** Every value that was filled in and that nobody has confirmed: to confirm where it is right, to change where not. */
export function AssumedForm() {
  const { t } = useTranslation("editing");
  const { sections, edit, open } = useEditing();
  const nameOf = usePlaceName();
  const places = (isList(sections.assumed) ? sections.assumed : []).flatMap((name) =>
    typeof name === "string" ? (readAssumed(name) ?? []) : [],
  );
  if (places.length === 0) return <p>{t("assumed.none")}</p>;
  return (
    <>
      <p className="small soft">{t("assumed.text")}</p>
      <ul className="plain-list stack">
        {places.map((place) => (
          <li key={JSON.stringify(place)} className="assumed-item">
            <button
              type="button"
              className="link-like"
              onClick={() => {
                wantField(place);
                open(place);
              }}
            >
              {place.path.length === 0 ? <bdi>{nameOf(place)}</bdi> : nameOf(place)}
            </button>
            <span className="row-apart">
              <ValueText value={valueAt(elementAt(sections, place), place.path)} />
              <button type="button" className="small-button" onClick={() => edit([{ kind: "confirm", place }])}>
                {t("form.confirm")}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** `measures.gate-badge.performance.stealth.pDetect` in its parts. */
export function readAssumed(name: string): EditPlace | null {
  const [section = "", ...rest] = name.split(".");
  if (!isSection(section)) return null;
  const path = (parts: readonly string[]) => parts.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  if (!isElementSection(section)) return { section, id: null, path: path(rest) };
  const [id, ...inner] = rest;
  return id === undefined ? null : { section, id, path: path(inner) };
}
