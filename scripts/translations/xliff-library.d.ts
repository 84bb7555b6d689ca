declare module "xliff" {
  export function jsToXliff12(content: object): Promise<unknown>;
  export function xliff12ToJs(text: string): Promise<unknown>;
}
