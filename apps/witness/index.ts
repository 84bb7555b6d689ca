export { WitnessFault, witnessCodes } from "./src/faults.ts";
export { createFolder, openFolder, type WitnessFolder } from "./src/folder.ts";
export { runWitness } from "./src/program.ts";
export { serveWitness } from "./src/serve.ts";
export { createWitness, type Witness } from "./src/witness.ts";
