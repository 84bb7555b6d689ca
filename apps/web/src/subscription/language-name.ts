import { languages } from "../../../../content/languages.json";

/** By its own name, whatever the language around it. */
export const languageName = (code: string): string => languages.find((each) => each.code === code)?.name ?? code;
