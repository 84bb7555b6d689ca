import type { Catalogue } from "../pseudo.ts";

export const catalogues = import.meta.glob<Catalogue>("../../../../../content/translations/ru/*.json", {
  import: "default",
});
