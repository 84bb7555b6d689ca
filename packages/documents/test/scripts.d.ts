/** What these tests use of the plain JavaScript that runs before any package is installed. */
declare module "*/find-document-tools.mjs" {
  export function haveDocumentTools(): boolean;
}
