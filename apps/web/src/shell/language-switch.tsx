import { IconLanguage } from "@tabler/icons-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { languageOf, languages } from "../i18n/languages.ts";
import { changeLanguage } from "../i18n/start.ts";

/** Each language by its own name. A plain list: it works in every browser and with every aid. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const id = useId();
  return (
    <div className="switch">
      <IconLanguage size={18} aria-hidden />
      <label className="visually-hidden" htmlFor={id}>
        {t("language")}
      </label>
      <select
        id={id}
        value={i18n.language}
        onChange={(event) => void changeLanguage(languageOf(event.currentTarget.value))}
      >
        {languages.map(({ code, name }) => (
          <option key={code} value={code} lang={code} translate="no">
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
