/** How long a session lasts, without being used and at most, and how many a person has at once. */
export interface SessionLimits {
  readonly idleMs: number;
  readonly longestMs: number;
  /** The oldest is ended for the one beyond. */
  readonly mostOpen: number;
}

/** Half an hour unused, and no longer than a shift. */
export const usualSessionLimits: SessionLimits = { idleMs: 30 * 60_000, longestMs: 12 * 3_600_000, mostOpen: 10 };

/** In a demonstration there is nobody to keep out, so a session may be left alone for a whole shift, and many are one person. */
export const demonstrationLimits: SessionLimits = {
  idleMs: 12 * 3_600_000,
  longestMs: 12 * 3_600_000,
  mostOpen: 200,
};
