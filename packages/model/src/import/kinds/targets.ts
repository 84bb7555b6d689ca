import type { Json } from "@custodiet/core";
import type { Part } from "../proposal.ts";
import type { Known } from "../registry.ts";
import { part, type RowReader } from "../row-reader.ts";

/** What is done with one's hands once there, where nobody has said it yet. */
const assumedTasks: Json = [
  { act: "theft", tactic: "authorised", delay: "5 min", name: "Take it" },
  { act: "theft", tactic: "stealth", delay: "10 min", name: "Take it unseen" },
  { act: "theft", tactic: "force", delay: "5 min", name: "Break it loose" },
];
const tasks: Part = { path: ["tasks"], value: assumedTasks };

/** A line of a nuclear inventory. A count says how many items of that mass. */
export function readMaterial(reader: RowReader, known: Known): void {
  const area = reader.refer("area", reader.required("area"));
  reader.required("isotope");
  const isotope = reader.word("isotope", reader.tools.words.isotopes);
  reader.required("mass");
  const mass = times(reader.quantity("mass", "mass"), reader.wholeNumber("count"));
  const enrichment = isotope === "U-235" ? reader.quantity("enrichment", "fraction") : null;
  const form = reader.text("form");
  const material = {
    isotope: isotope ?? "",
    ...(enrichment === null ? {} : { enrichment }),
    mass: mass ?? "",
    form: form === "" ? formOf(known) : form,
  };
  const said = [part("nuclear-material", "kind"), part(area?.id ?? null, "area"), part([material], "material")];
  reader.propose(known, said, [tasks]);
}

/** What the document already says of the form, where the table does not. */
function formOf({ element }: Known): Json {
  const material = element?.["material"];
  const first = Array.isArray(material) ? material[0] : material;
  return typeof first === "object" && first !== null && "form" in first ? (first.form as Json) : "not stated";
}

function times(quantity: string | null, count: number | null): string | null {
  if (quantity === null || count === null) return quantity;
  const [value = "0", unit = ""] = quantity.split(" ");
  return `${Number((Number(value) * count).toPrecision(12))} ${unit}`;
}

/** A line of a register of sources. */
export function readSource(reader: RowReader, known: Known): void {
  const area = reader.refer("area", reader.required("area"));
  const nuclide = nuclideOf(reader.required("nuclide"));
  reader.required("activity");
  const activity = reader.quantity("activity", "activity");
  const count = reader.wholeNumber("count");
  const source = { nuclide, activity: activity ?? "", ...(count === null ? {} : { count }) };
  const said = [part("radioactive-source", "kind"), part(area?.id ?? null, "area"), part([source], "sources")];
  reader.propose(known, said, [tasks]);
}

const elementSymbols: Readonly<Record<string, string>> = {
  caesium: "Cs",
  cesium: "Cs",
  cobalt: "Co",
  iridium: "Ir",
  americium: "Am",
  strontium: "Sr",
  selenium: "Se",
  ytterbium: "Yb",
};

/** `Cs137`, `137Cs`, `caesium-137` and `CS-137` are Cs-137. */
export function nuclideOf(text: string): string {
  const match = /^(?:(\d{1,3}m?)\s*[- ]?\s*([a-z]+)|([a-z]+)\s*[- ]?\s*(\d{1,3}m?))$/i.exec(text.trim());
  if (!match) return text;
  const letters = match[2] ?? match[3] ?? "";
  const symbol = elementSymbols[letters.toLowerCase()] ?? letters[0]?.toUpperCase() + letters.slice(1).toLowerCase();
  return `${symbol}-${match[1] ?? match[4] ?? ""}`;
}
