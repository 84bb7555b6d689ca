/** `npm start -- [--data DIR] [--port N] [--host NAME]`: runs the server on a Node that is new enough. */
import { join } from "node:path";
import { root } from "./find-node.mjs";
import { runOnNode } from "./run-on-node.mjs";

await runOnNode(join(root, "apps/server/src/main.ts"), process.argv.slice(2));
