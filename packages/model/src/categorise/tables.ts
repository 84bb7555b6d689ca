import { type Band, parseBand } from "./band.ts";
import tables from "./categorisation.json" with { type: "json" };
import { nuclearCategories, type SourceCategory, sourceCategories } from "./category.ts";

/** A row of INFCIRC/225/Rev.5, table 1: its words, and its bands in kg, strongest category first. */
export interface NuclearRow {
  readonly material: string;
  readonly bands: readonly { readonly category: "I" | "II" | "III"; readonly text: string; readonly band: Band }[];
}

export type NuclearRowName = "plutonium" | "highly-enriched" | "enriched" | "low-enriched" | "U-233" | "irradiated";

const rowBeginnings: Readonly<Record<NuclearRowName, string>> = {
  plutonium: "plutonium",
  "highly-enriched": "uranium enriched to >= 20 %",
  enriched: "uranium enriched to >= 10 %",
  "low-enriched": "uranium enriched above natural",
  "U-233": "uranium-233",
  irradiated: "irradiated fuel",
};

/** The row of table 1 by our name for it, with the words and figures of `content/domain/categorisation.json`. */
export function nuclearRow(name: NuclearRowName): NuclearRow {
  const row = tables.nuclear_material.rows.find(({ material }) => material.startsWith(rowBeginnings[name]));
  if (!row) throw new Error(`Table 1 has no row for ${name}`);
  const texts: Readonly<Partial<Record<string, string>>> = row;
  const bands = nuclearCategories.flatMap((category) => {
    const text = texts[category];
    return category === "below III" || text === undefined ? [] : [{ category, text, band: parseBand(text) }];
  });
  return { material: row.material, bands };
}

export const nuclearTableSource = "INFCIRC/225/Rev.5, table 1";

/** A/D bands of IAEA RS-G-1.9, strongest category first. */
export const sourceBands: readonly { category: SourceCategory; text: string; band: Band }[] = sourceCategories.map(
  (category) => {
    const text = tables.radioactive_sources.category_by_A_over_D[category];
    return { category, text, band: parseBand(text.replace(" and above exemption", "")) };
  },
);

const dValues: Readonly<Record<string, number>> = tables.radioactive_sources.D_TBq;

/** Nuclides whose D value is on board. */
export const nuclidesOnBoard: readonly string[] = Object.keys(dValues);

/** D in TBq, or `null` for a nuclide that is not on board. */
export const dValueOf = (nuclide: string): number | null =>
  Object.hasOwn(dValues, nuclide) ? (dValues[nuclide] ?? null) : null;
