/** Categories of nuclear material, strongest first: INFCIRC/225/Rev.5, table 1, and what is below it. */
export const nuclearCategories: readonly string[] = ["I", "II", "III", "below III"];

/** Categories of radioactive sources, strongest first: IAEA RS-G-1.9. */
export const sourceCategories: readonly string[] = ["1", "2", "3", "4", "5"];

/** Every category a document may name. */
export const targetCategories: readonly string[] = [...nuclearCategories, ...sourceCategories];
