import { defineConfig } from "vitest/config";

const packages = ["packages/*/test/**/*.test.ts", "apps/*/test/**/*.test.ts", "bench/test/**/*.test.ts"];

export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: "unit", include: packages, exclude: ["**/postgres*.test.ts"] } },
      { extends: true, test: { name: "examples", include: ["examples/**/*.test.ts"] } },
      { extends: true, test: { name: "house", include: ["tests/house/**/*.test.ts"], testTimeout: 300_000 } },
      {
        extends: true,
        test: {
          name: "services",
          include: [
            "packages/**/postgres*.test.ts",
            "apps/**/postgres*.test.ts",
            "tests/start/**/*.test.ts",
            "tests/adversary/**/*.test.ts",
          ],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: ["tests/browser/demonstration.ts"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
