/** What the browser tests use of the plain JavaScript that runs before any package is installed. */
declare module "*/find-chromium.mjs" {
  export function findChromium(): Promise<string | null>;
}
declare module "*/build-web.mjs" {
  export function buildWeb(tell: (line: string) => void): Promise<void>;
}
declare module "*/find-certutil.mjs" {
  export function findCertutil(): string | null;
}
declare module "*/find-fault-tools.mjs" {
  export function findClockTool(): string | null;
}
