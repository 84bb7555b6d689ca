/** A field's words in the reader's language; the schema's own note where the catalogue has none. */
import { useTranslation } from "react-i18next";
import { choiceKey } from "./choice-words.ts";
import type { FieldHead } from "./field.ts";

export function useFieldText() {
  const { t, i18n } = useTranslation(["editing-fields", "facility", "facilities", "map"]);
  return {
    label: (field: FieldHead): string => {
      const key = `field.${field.wording}.label`;
      return i18n.exists(key, { ns: "editing-fields" }) ? t(key) : field.key;
    },
    note: (field: FieldHead): string => {
      const key = `field.${field.wording}.note`;
      return i18n.exists(key, { ns: "editing-fields" }) ? t(key) : "";
    },
    /** A word of a closed list, as people say it. */
    word: (field: FieldHead, word: string): string => {
      const key = choiceKey(field, word);
      return key === null ? word : t(key);
    },
  };
}
