import tables from "./categorisation.json" with { type: "json" };

/** Table 1 and notes, category bounds and D values, as in `content/domain/categorisation.json`. */
export const categorisationTables = tables;

/** Nuclides whose D value is on board. */
export const nuclidesOnBoard: readonly string[] = Object.keys(tables.radioactive_sources.D_TBq);
