/** What a report speaks of, and what it says. Source: content/domain/infcirc-908.json, the flyer's four and the seventeen. */
export const commitmentCodes: readonly string[] = [
  ...[1, 2, 3, 4].map((number) => `S${number}`),
  "C1",
  ...Array.from({ length: 16 }, (_, at) => `C2.${String(at + 1).padStart(2, "0")}`),
];

/** In the order in which a State goes through them. */
export const reportStatuses = ["not-begun", "planned", "under-way", "in-place", "reviewed"] as const;
