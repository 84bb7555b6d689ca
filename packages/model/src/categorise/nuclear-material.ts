import type { NuclearMaterial } from "../build/facility-model.ts";
import { isAbove, isAtLeast } from "./band.ts";
import { type CategoryGround, type NuclearCategory, nuclearCategories, type TableOutcome } from "./category.ts";
import { type NuclearRowName, nuclearRow, nuclearTableSource } from "./tables.ts";

/**
 * The category of nuclear material that can be taken together: INFCIRC/225/Rev.5 (IAEA NSS 13), table 1 and its notes.
 * Lots of one row are added; lots of different rows are a mixture, on which the table is silent.
 *
 * @param materials mass of the element; categories go by kg of the contained isotope
 */
export function categoriseMaterial(materials: readonly NuclearMaterial[]): TableOutcome {
  const lots = materials.map(placeInTable);
  const question = lots.find((lot) => lot.kind === "ask");
  if (question?.kind === "ask") return { kind: "ask-the-state", question: question.question, grounds: [] };
  const findings = lots.flatMap((lot) => (lot.kind === "finding" ? [lot] : []));
  const listed = findings.filter(({ row }) => row !== null);
  const rows = [...new Set(listed.map(({ row }) => row))];
  const grounds = rows.length === 0 ? findings.map(groundBelowTable) : rows.map((row) => groundOf(row, listed));
  if (rows.length > 1)
    return { kind: "ask-the-state", question: mixtureQuestion, grounds: grounds.map(({ ground }) => ground) };
  return {
    kind: "category",
    category: grounds[0]?.category ?? "below III",
    grounds: grounds.map(({ ground }) => ground),
  };
}

const mixtureQuestion =
  "Materials of different rows of the table are kept together. The table does not say how they add up: ask the State for the category.";

type Lot = Finding | { readonly kind: "ask"; readonly question: string };

/** Where a lot stands in the table; `row` is `null` for what the table does not list. */
interface Finding {
  readonly kind: "finding";
  readonly row: NuclearRowName | null;
  readonly isotopeKg: number;
  /** A category that does not follow from the amount: the note on irradiated fuel. */
  readonly fixed: NuclearCategory | null;
  readonly note: string | null;
}

const gramsPerKg = 1000;

function placeInTable(material: NuclearMaterial): Lot {
  const { isIrradiated, doseRateGyPerHour } = material.irradiation;
  if (!isIrradiated) return placeUnirradiated(material);
  if (doseRateGyPerHour === null) {
    return ask("The material is irradiated and its dose rate at 1 m is not stated: measure it, or ask the State.");
  }
  // Table 1, note on "unirradiated": at most 1 Gy/h at 1 m unshielded counts as unirradiated.
  return isAbove(doseRateGyPerHour, 1) ? placeIrradiated(material) : placeUnirradiated(material);
}

function placeUnirradiated(material: NuclearMaterial): Lot {
  const kg = material.massGrams / gramsPerKg;
  switch (material.isotope) {
    case "Pu":
      return placePlutonium(material, kg);
    case "U-233":
      return found("U-233", kg, "all uranium of this lot is counted as U-233");
    case "Th":
      return found(null, kg, "thorium: prudent management practice");
    case "U-235":
      return placeUranium(material.enrichment, kg);
  }
}

/** Table 1, row 1 and its note: all plutonium except that with more than 80 % Pu-238. */
function placePlutonium({ pu238Fraction }: NuclearMaterial, kg: number): Lot {
  if (pu238Fraction !== null && isAbove(pu238Fraction, 0.8)) return found(null, kg, "more than 80 % Pu-238");
  return found("plutonium", kg, pu238Fraction === null ? "Pu-238 share not stated: counted as 80 % at most" : null);
}

/** U-235 share of natural uranium, as the table's edge is taken. */
const naturalEnrichment = 0.711 / 100;

/** Table 1, rows 2: uranium by enrichment, amounts in kg of U-235. */
function placeUranium(enrichment: number | null, kg: number): Lot {
  if (enrichment === null) return ask("The enrichment of the uranium is not stated.");
  const u235 = kg * enrichment;
  if (isAtLeast(enrichment, 0.2)) return found("highly-enriched", u235, null);
  if (isAtLeast(enrichment, 0.1)) return found("enriched", u235, null);
  if (isAbove(enrichment, naturalEnrichment)) return found("low-enriched", u235, null);
  return found(null, u235, "natural or depleted uranium: prudent management practice");
}

/** Table 1, row of irradiated fuel and the note that lets fuel drop one category above 1 Gy/h. */
function placeIrradiated(material: NuclearMaterial): Lot {
  const { isotope, enrichment, massGrams } = material;
  const kg = massGrams / gramsPerKg;
  const isLow = isotope === "Th" || (isotope === "U-235" && enrichment !== null && !isAtLeast(enrichment, 0.1));
  if (isLow) return found("irradiated", kg, "mass of the element; any amount");
  switch (material.irradiation.categoryBefore) {
    case "I":
      return { ...found("irradiated", kg, droppedNote("I")), fixed: "II" };
    case "II":
      return { ...found("irradiated", kg, droppedNote("II")), fixed: "III" };
    default:
      return ask(
        "Irradiated high-enriched uranium, U-233 or plutonium that was not category I or II before: the table is silent, ask the State.",
      );
  }
}

/** Table 1, note on irradiated fuel, in our words: what stands in place of a row's text. */
const doseRateNote = "note on irradiated fuel: category before irradiation, less one above 1 Gy/h at 1 m unshielded";

const droppedNote = (before: string): string =>
  `category ${before} before irradiation; may be one category lower while above 1 Gy/h at 1 m, unless the State decides otherwise`;

const ask = (question: string): Lot => ({ kind: "ask", question });

const found = (row: NuclearRowName | null, isotopeKg: number, note: string | null): Finding => ({
  kind: "finding",
  row,
  isotopeKg,
  fixed: null,
  note,
});

interface Grounded {
  readonly category: NuclearCategory;
  readonly ground: CategoryGround;
}

/** Applies a row's bands to the sum of its lots. */
function groundOf(name: NuclearRowName | null, findings: readonly Finding[]): Grounded {
  const lots = findings.filter(({ row }) => row === name);
  const amount = lots.reduce((sum, { isotopeKg }) => sum + isotopeKg, 0);
  const note = [...new Set(lots.flatMap((lot) => lot.note ?? []))].join("; ");
  const row = nuclearRow(name ?? "plutonium");
  const band = row.bands.find((candidate) => candidate.band.includes(amount));
  const byAmount = band?.category ?? "below III";
  const category = strongest(lots.map(({ fixed }) => fixed ?? byAmount));
  const isByNote = lots.every(({ fixed }) => fixed !== null);
  const text = isByNote ? doseRateNote : `${row.material}: ${band?.text ?? "below category III"}`;
  return {
    category,
    ground: { row: text, amount, unit: "kg", source: nuclearTableSource, note: note === "" ? null : note },
  };
}

function groundBelowTable({ isotopeKg, note }: Finding): Grounded {
  const row = "not listed: below category III";
  return {
    category: "below III",
    ground: { row, amount: isotopeKg, unit: "kg", source: nuclearTableSource, note },
  };
}

const strongest = (categories: readonly NuclearCategory[]): NuclearCategory =>
  nuclearCategories.find((category) => categories.includes(category)) ?? "below III";
