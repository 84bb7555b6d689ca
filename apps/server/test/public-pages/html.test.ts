import fc from "fast-check";
import { expect, it } from "vitest";
import { chooseLanguage } from "../../src/public-pages/choose-language.ts";
import { element, text } from "../../src/public-pages/html.ts";

it("writes whatever it is given as text, in attributes too", () => {
  expect(element("a", { href: '"><b' }, text("<i>'&"))).toBe('<a href="&quot;&gt;&lt;b">&lt;i&gt;&#39;&amp;</a>');
  fc.assert(
    fc.property(fc.string(), (value) => {
      const written = element("p", { title: value }, text(value));
      expect(written.match(/[<>]/g)).toHaveLength(4);
      expect(written.match(/"/g)).toHaveLength(2);
    }),
    { seed: 908 },
  );
});

it("closes what a drawing holds, so that one mark does not swallow the next", () => {
  expect(element("g", {}, element("circle", { r: 5 }))).toBe('<g><circle r="5"></circle></g>');
});

it("chooses the language by weight, then by order, of those on offer", () => {
  const offered = ["en", "fr", "ar"];
  expect(chooseLanguage("ar-EG;q=0.7, fr;q=0.9", offered)).toBe("fr");
  expect(chooseLanguage("fr, ar", offered)).toBe("fr");
  expect(chooseLanguage("fr;q=0, ar;q=0.001", offered)).toBe("ar");
  expect(chooseLanguage(undefined, offered)).toBe("en");
});

it("takes any header, however strange, for one of the languages", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 2000 }), (asked) => {
      expect(["en", "fr"]).toContain(chooseLanguage(asked, ["en", "fr"]));
    }),
    { seed: 908 },
  );
});
