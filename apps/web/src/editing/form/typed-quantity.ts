/** Quantities as people type them: "90 min". Nobody may have to guess a unit. */
import type { Sign } from "./field.ts";
import { plainDigits } from "./typed-number.ts";

export type TypedQuantity =
  | { readonly kind: "empty" }
  | { readonly kind: "quantity"; readonly text: string }
  | { readonly kind: "fault"; readonly fault: QuantityFault; readonly offer: string | null };

export type QuantityFault = "notAQuantity" | "missingUnit" | "unknownUnit" | "negative" | "notPositive";

const pattern = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)\s*(\D.*)?$/;

/**
 * What is meant, as a document writes it. Where the unit is another word for one of the known, that is offered, not
 * taken: the document says what its reader would read.
 *
 * @example readQuantity("90 minutes", ["s", "min"]) // { kind: "fault", fault: "unknownUnit", offer: "90 min" }
 */
export function readQuantity(typed: string, units: readonly string[], sign: Sign = "any"): TypedQuantity {
  const text = plainDigits(typed.trim()).replace(/^([+-]?\d+),(\d)/, "$1.$2");
  if (text === "") return { kind: "empty" };
  const match = pattern.exec(text);
  if (!match) return { kind: "fault", fault: "notAQuantity", offer: null };
  const [, amount = "", unit] = match;
  if (sign !== "any" && Number(amount) < 0) return { kind: "fault", fault: "negative", offer: null };
  if (sign === "positive" && Number(amount) === 0) return { kind: "fault", fault: "notPositive", offer: null };
  if (unit === undefined) {
    return { kind: "fault", fault: "missingUnit", offer: units.length === 1 ? `${amount} ${units[0]}` : null };
  }
  if (units.includes(unit.trim())) return { kind: "quantity", text: `${amount} ${unit.trim()}` };
  const known = otherWords[unit.trim().toLowerCase().replace(/\.$/, "")];
  const found = units.find((candidate) => candidate === known) ?? units.find((candidate) => isNear(candidate, unit));
  return { kind: "fault", fault: "unknownUnit", offer: found ? `${amount} ${found}` : null };
}

const isNear = (unit: string, typed: string): boolean => unit.toLowerCase() === typed.trim().toLowerCase();

/** Other words for units, in the languages of the interface. */
const otherWords: Readonly<Record<string, string>> = {
  sec: "s",
  secs: "s",
  second: "s",
  seconds: "s",
  seconde: "s",
  secondes: "s",
  segundo: "s",
  segundos: "s",
  с: "s",
  сек: "s",
  секунда: "s",
  секунды: "s",
  секунд: "s",
  ثانية: "s",
  ثوان: "s",
  m: "min",
  mn: "min",
  mins: "min",
  minute: "min",
  minutes: "min",
  minuto: "min",
  minutos: "min",
  мин: "min",
  минута: "min",
  минуты: "min",
  минут: "min",
  دقيقة: "min",
  دقائق: "min",
  hr: "h",
  hrs: "h",
  hour: "h",
  hours: "h",
  heure: "h",
  heures: "h",
  hora: "h",
  horas: "h",
  ч: "h",
  час: "h",
  часа: "h",
  часов: "h",
  ساعة: "h",
  ساعات: "h",
  day: "d",
  days: "d",
  j: "d",
  jour: "d",
  jours: "d",
  día: "d",
  días: "d",
  сут: "d",
  сутки: "d",
  суток: "d",
  день: "d",
  дня: "d",
  дней: "d",
  يوم: "d",
  أيام: "d",
  metre: "m",
  metres: "m",
  meter: "m",
  meters: "m",
  mètre: "m",
  mètres: "m",
  metro: "m",
  metros: "m",
  м: "m",
  метр: "m",
  метра: "m",
  метров: "m",
  متر: "m",
  gram: "g",
  grams: "g",
  gramme: "g",
  grammes: "g",
  gramo: "g",
  gramos: "g",
  г: "g",
  грамм: "g",
  граммов: "g",
  kilo: "kg",
  kilos: "kg",
  kilogram: "kg",
  kilograms: "kg",
  kilogramme: "kg",
  kilogramo: "kg",
  kilogramos: "kg",
  кг: "kg",
  килограмм: "kg",
  килограммов: "kg",
  kilogrammes: "kg",
  tonelada: "t",
  toneladas: "t",
  т: "t",
  тонна: "t",
  тонны: "t",
  тонн: "t",
  tonne: "t",
  tonnes: "t",
  becquerel: "Bq",
  бк: "Bq",
  беккерель: "Bq",
  percent: "%",
  "per cent": "%",
  "pour cent": "%",
  "por ciento": "%",
  процент: "%",
  процента: "%",
  процентов: "%",
};
