export * from "./src/build/facility-model.ts";
