import { describe, expect, it } from "vitest";
import { readHead } from "../src/map/underlay/picture-head.ts";
import type { Placement } from "../src/map/underlay/placement.ts";
import { firstPlacement, scaleBy, transformOf, turned } from "../src/map/underlay/placement.ts";

const bytes = (text: string, ...more: readonly number[]): ArrayBuffer =>
  Uint8Array.from([...[...text].map((letter) => letter.charCodeAt(0)), ...more, ...new Array(40).fill(0)]).buffer;

describe("the head of a file that is to be laid under a map", () => {
  it.each([
    [
      "a PNG",
      bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 0, 0, 1, 44, 0, 0, 0, 200),
      { kind: "png", width: 300, height: 200 },
    ],
    [
      "a JPEG behind its table",
      bytes("\xff\xd8\xff\xdb\0\x04\0\0\xff\xc0\0\x11\x08", 0, 200, 1, 44),
      { kind: "jpeg", width: 300, height: 200 },
    ],
    [
      "a lossless WebP",
      bytes("RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f", 43, 193, 49, 0),
      { kind: "webp", width: 300, height: 200 },
    ],
    ["a PDF", bytes("%PDF-1.7\n"), { kind: "pdf", width: 0, height: 0 }],
  ])("tells what it is and how large, before it is decoded: %s", (_, file, expected) => {
    expect(readHead(file)).toEqual(expected);
  });

  it.each([
    ["nothing", new ArrayBuffer(0)],
    ["a text", bytes("hello, I am called plan.png")],
    ["an SVG", bytes("<svg xmlns='http://www.w3.org/2000/svg'>")],
    ["a PNG's first letters", Uint8Array.from([0x89, 0x50, 0x4e, 0x47]).buffer],
  ])("is none: %s", (_, file) => {
    expect(readHead(file)).toBe(null);
  });
});

describe("how a picture lies", () => {
  const placement: Placement = { xMetres: 10, yMetres: 20, metresPerPixel: 0.1, quarterTurns: 0, opacity: 1 };
  const picture = { width: 400, height: 200, placement };

  it("fits the site at first", () => {
    const site = { x: 2, y: 3, width: 100, height: 40 };
    expect(firstPlacement(site, picture)).toEqual({
      xMetres: 2,
      yMetres: 3,
      metresPerPixel: 0.2,
      quarterTurns: 0,
      opacity: 0.6,
    });
  });

  it("takes its scale from two places that are so far apart", () => {
    expect(scaleBy({ x: 100, y: 100 }, { x: 100, y: 350 }, 12.5)).toBe(0.05);
    expect(scaleBy({ x: 100, y: 100 }, { x: 101, y: 100 }, 12.5)).toBe(null);
    expect(scaleBy({ x: 100, y: 100 }, { x: 350, y: 100 }, 0)).toBe(null);
  });

  it("is turned about its middle, and after four quarters lies as before", () => {
    const once = turned(picture);
    expect(once).toEqual({ ...placement, xMetres: 20, yMetres: 10, quarterTurns: 1 });
    const twice = turned({ ...picture, placement: once });
    const thrice = turned({ ...picture, placement: twice });
    expect(turned({ ...picture, placement: thrice })).toEqual(placement);
  });

  it.each([
    [0, "translate(10 20) rotate(0) scale(0.1)"],
    [1, "translate(30 20) rotate(90) scale(0.1)"],
    [2, "translate(50 40) rotate(180) scale(0.1)"],
    [3, "translate(10 60) rotate(270) scale(0.1)"],
  ] as const)("keeps its corner after %i quarter turns", (quarterTurns, transform) => {
    expect(transformOf({ ...picture, placement: { ...placement, quarterTurns } })).toBe(transform);
  });
});
