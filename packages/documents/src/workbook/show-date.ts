const dayMs = 86_400_000;

/**
 * A serial number of a workbook as a date, and its time where it has one (ECMA-376 part 1, 18.17.4). Serial 60 is the
 * 29th of February 1900, which never was: from there on days are counted from the 30th of December 1899.
 */
export function showDate(serial: number, epoch: "1900" | "1904"): string | number {
  const days = epoch === "1904" ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const ms = Math.round(days * dayMs) + Date.UTC(1899, 11, 30);
  if (!(serial >= 0 && ms < Date.UTC(10_000, 0, 1))) return serial;
  const text = new Date(ms).toISOString();
  if (serial < 1) return text.slice(11, 16);
  return Number.isInteger(serial) ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 16)}`;
}
