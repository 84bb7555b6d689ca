/** Work that is looked for again and again, one look after the other; a fault of one look does not end the looking. */

export interface Looking {
  /** Runs between two looks, as soon as the one under way has ended. */
  readonly run: (work: () => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
}

export function keepLookingAfter(look: () => Promise<void>, everyMs: number): Looking {
  let running: Promise<void> = Promise.resolve();
  let isClosed = false;
  const run = (work: () => Promise<void>): Promise<void> => {
    const next = running.catch(() => undefined).then(() => (isClosed ? undefined : work()));
    running = next;
    // A database that went away is found again at the next look.
    next.catch(() => undefined);
    return next;
  };
  let isLooking = false;
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    void run(look)
      .catch(() => undefined)
      .finally(() => {
        isLooking = false;
      });
  }, everyMs);
  timer.unref();
  return {
    run,
    close: async () => {
      isClosed = true;
      clearInterval(timer);
      await running.catch(() => undefined);
    },
  };
}
