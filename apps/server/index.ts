export { generateApiClient } from "./src/api-client.ts";
