const factors: Readonly<Record<string, number>> = { cm: 0.01, m: 1, km: 1000 };

const pattern = /^\s*([+-]?(?:\d+\.?\d*|\.\d+))\s*(cm|m|km)\s*$/;

/** "12 m" in metres; `null` where it is no length with its unit. */
export function readMetres(value: unknown): number | null {
  const [, amount, unit] = pattern.exec(typeof value === "string" ? value : "") ?? [];
  const factor = factors[unit ?? ""];
  return amount === undefined || factor === undefined ? null : Number(amount) * factor;
}
