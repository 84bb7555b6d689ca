import i18next from "i18next";
import { expect, it } from "vitest";
import { askForTexts as askingModules, namespacesIn } from "../build/ask-for-texts.ts";
import { askForTexts, textsHere, withTexts } from "../src/i18n/texts-here.ts";

const source = "/house/apps/web/src/";

const transformed = (code: string, id: string): string | null => {
  const { transform } = askingModules(source);
  if (typeof transform !== "function") throw new Error("The plugin transforms nothing");
  const result = transform.call({} as never, code, id, { moduleType: "tsx" }) as { readonly code: string } | null;
  return result?.code ?? null;
};

it("finds what a module speaks with, each once, however it is written", () => {
  const code = `const { t } = useTranslation("plan");
    const words = useTranslation(["programme", "plan"]).t;
    const shell = useTranslation();
    const over = useTranslation([
      "group",
      "group-pages",
    ]);`;
  expect(namespacesIn(code)).toEqual(["group", "group-pages", "plan", "programme"]);
});

it("lets a module of the interface ask for its texts, and moves no line of it", () => {
  const code = `export const Part = () => useTranslation("plan").t("title");`;
  const result = transformed(code, `${source}plan/part.tsx`) ?? "";
  expect(result.startsWith(`${code}\n`)).toBe(true);
  expect(result).toContain(`ask$(["plan"])`);
});

it("leaves alone what is silent, and what is not of the interface", () => {
  expect(transformed("export const two = 2;", `${source}plan/two.ts`)).toBeNull();
  expect(transformed(`useTranslation("plan")`, "/house/node_modules/other/plan.tsx")).toBeNull();
});

it("gives a module only when the texts that it asked for are here", async () => {
  const read: string[] = [];
  const backend = {
    type: "backend",
    init: () => undefined,
    read: async (_language: string, namespace: string) => {
      read.push(namespace);
      return { title: namespace };
    },
  } as const;
  await i18next.use(backend).init({ lng: "en", ns: ["shell"], defaultNS: "shell", fallbackLng: false });
  const load = withTexts(async () => {
    askForTexts(["plan", "programme"]);
    return { name: "Part" };
  });
  expect(await load()).toEqual({ name: "Part" });
  expect(i18next.t("title", { ns: "programme" })).toBe("programme");
  await textsHere();
  expect(read.toSorted()).toEqual(["plan", "programme", "shell"]);
});
