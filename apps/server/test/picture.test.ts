import { describe, expect, it } from "vitest";
import { checkPicture } from "../src/underlay/check-picture.ts";
import { readPictureHead } from "../src/underlay/picture-facts.ts";
import { jpeg, jpegExif, png, pngAnimation, pngText, webp, webpAnimation, webpXmp } from "./fixtures/pictures.ts";

describe("a picture's head", () => {
  it.each([
    ["a PNG", png(3, 2), { mediaType: "image/png", width: 3, height: 2, hasMetadata: false }],
    ["a PNG with a text", png(3, 2, [pngText]), { mediaType: "image/png", width: 3, height: 2, hasMetadata: true }],
    ["a JPEG", jpeg(300, 200), { mediaType: "image/jpeg", width: 300, height: 200, hasMetadata: false }],
    ["a JPEG with Exif", jpeg(9, 8, [jpegExif]), { mediaType: "image/jpeg", width: 9, height: 8, hasMetadata: true }],
    ["a WebP", webp(4096, 17), { mediaType: "image/webp", width: 4096, height: 17, hasMetadata: false }],
    ["a WebP with XMP", webp(5, 6, [webpXmp]), { mediaType: "image/webp", width: 5, height: 6, hasMetadata: true }],
  ])("says what it is: %s", (_, bytes, expected) => {
    expect(readPictureHead(bytes)).toEqual(expected);
  });

  it.each([
    ["nothing", Buffer.alloc(0)],
    ["text", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>".padEnd(200))],
    ["a PNG broken off", png(3, 2).subarray(0, -7)],
    ["a PNG with something after its end", Buffer.concat([png(3, 2), Buffer.from("more")])],
    ["a PNG whose chunk leads past its end", Buffer.from(png(3, 2)).fill(0xff, 33, 37)],
    ["a PNG that moves", png(3, 2, [pngAnimation])],
    ["a JPEG broken off", jpeg(3, 2).subarray(0, -1)],
    ["a JPEG without a frame", Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 2, 0xff, 0xd9])],
    ["a WebP broken off", webp(3, 2).subarray(0, -2)],
    ["a WebP that moves", webp(3, 2, [webpAnimation])],
  ])("is none: %s", (_, bytes) => {
    expect(readPictureHead(bytes)).toBe(null);
  });

  it("is none of any beginning of a picture, and reading it never fails", () => {
    for (const whole of [png(3, 2, [pngText]), jpeg(3, 2, [jpegExif]), webp(3, 2, [webpXmp])]) {
      const parts = Array.from(whole, (_, length) => readPictureHead(whole.subarray(0, length)));
      expect(parts.every((part) => part === null)).toBe(true);
    }
  });
});

describe("what is kept", () => {
  const codeOf = (bytes: Buffer, type: string): unknown => {
    try {
      return checkPicture(bytes, type);
    } catch (thrown) {
      return (thrown as { code: string }).code;
    }
  };

  it("is a picture of 4,096 pixels a side, and no more", () => {
    expect(codeOf(png(4096, 1), "image/png")).toEqual({ mediaType: "image/png", width: 4096, height: 1 });
    expect(codeOf(png(4097, 1), "image/png")).toBe("CUS-S032");
  });

  it("is no picture that says it would be enormous once unpacked", () => {
    expect(codeOf(png(2_000_000_000, 2_000_000_000), "image/png")).toBe("CUS-S032");
  });

  it("is what it was sent as, and nothing beside it", () => {
    expect(codeOf(png(3, 2), "image/jpeg")).toBe("CUS-S031");
    expect(codeOf(Buffer.from("%PDF-1.7"), "image/png")).toBe("CUS-S031");
    expect(codeOf(jpeg(3, 2, [jpegExif]), "image/jpeg")).toBe("CUS-S033");
  });
});
