export * from "./src/assessment.ts";
