import { useLanguageName } from "../../i18n/language-name.ts";
import { useGroupWords } from "../use-group-words.ts";
import { useKinds } from "../work/use-kinds.ts";

/** The language of an item: one of those that can be chosen in its form, or another by its code. */
export function useItemLanguage(): (code: string) => string {
  const words = useGroupWords();
  const nameOf = useLanguageName();
  const field = useKinds()
    .of("library-item")
    ?.fields.find(({ name }) => name === "language");
  return (code) => (field?.type.options?.includes(code) ? words.choice(code) : nameOf(code));
}
