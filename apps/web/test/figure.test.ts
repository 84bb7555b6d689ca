import { crc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import { covers } from "../src/map/figure/fonts.ts";
import { insertTexts } from "../src/map/figure/png-texts.ts";

describe("words in a PNG", () => {
  const png = Uint8Array.from({ length: 60 }, (_, index) => index);
  const words = insertTexts(png, { Title: "Plan", Copyright: "TLP:AMBER · für alle" });

  it("stand behind the header, the rest stays as it was", () => {
    expect([...words.slice(0, 33)]).toEqual([...png.slice(0, 33)]);
    expect([...words.slice(-27)]).toEqual([...png.slice(33)]);
  });

  it("are chunks whose length and checksum are right", () => {
    const view = new DataView(words.buffer);
    const length = view.getUint32(33);
    const body = words.slice(37, 41 + length);
    expect(new TextDecoder().decode(body)).toBe("iTXtTitle\0\0\0\0\0Plan");
    expect(view.getUint32(41 + length)).toBe(crc32(body));
  });
});

describe("the letters a figure carries along", () => {
  const codes = (text: string): ReadonlySet<number> => new Set([...text].map((letter) => letter.codePointAt(0) ?? 0));

  it("are those of the scripts it is written in", () => {
    expect(covers("U+0600-06FF,U+0750-077F", codes("Hall"))).toBe(false);
    expect(covers("U+0600-06FF,U+0750-077F", codes("Hall قاعة"))).toBe(true);
    expect(covers("U+0-FF", codes("Hall"))).toBe(true);
    expect(covers("U+4??", codes("Зал"))).toBe(true);
    expect(covers("", codes("anything"))).toBe(true);
  });
});
