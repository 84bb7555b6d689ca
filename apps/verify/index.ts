export { runVerify } from "./src/program.ts";
export { type Report, verify } from "./src/verify.ts";
