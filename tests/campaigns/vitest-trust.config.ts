/** The tests of the trust room alone, for the campaign that changes its code. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["packages/trust/test/**/*.test.ts"], pool: "forks", testTimeout: 30_000 },
});
