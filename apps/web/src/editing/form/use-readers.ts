/** Typed text read into values, with the faults in the reader's language. */
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import type { Json } from "../document/json.ts";
import type { Bounds, Sign } from "./field.ts";
import type { Reading } from "./typed-input.tsx";
import { readNumber } from "./typed-number.ts";
import { readQuantity } from "./typed-quantity.ts";

export function useReaders() {
  const { t } = useTranslation("editing");
  const format = useFormat();
  const refuse = (fault: string, offer: string | null = null) => ({ isTaken: false, fault, offer }) as const;
  const empty = (isRequired: boolean): Reading<Json> =>
    isRequired ? refuse(t("fault.needed")) : { isTaken: true, value: undefined };
  return {
    text: (typed: string, isRequired: boolean): Reading<Json> =>
      typed.trim() === "" ? empty(isRequired) : { isTaken: true, value: typed.trim() },
    number: (typed: string, bounds: Bounds & { readonly isWhole: boolean }, isRequired: boolean): Reading<Json> => {
      const found = readNumber(typed, bounds);
      if (found.kind === "empty") return empty(isRequired);
      if (found.kind === "number") return { isTaken: true, value: found.value };
      const { min, above, max } = bounds;
      const values = { min: format.number(min ?? above ?? 0), max: format.number(max ?? 0) };
      return refuse(t(`fault.${found.fault}`, values));
    },
    quantity: (typed: string, units: readonly string[], sign: Sign, isRequired: boolean): Reading<Json> => {
      const found = readQuantity(typed, units, sign);
      if (found.kind === "empty") return empty(isRequired);
      if (found.kind === "quantity") return { isTaken: true, value: found.text };
      return refuse(t(`fault.${found.fault}`, { units: units.join(" ") }), found.offer);
    },
  };
}
