/** What these tests use of the plain JavaScript that runs before any package is installed. */
declare module "*/find-seal-tools.mjs" {
  export function haveSealTools(): boolean;
}
