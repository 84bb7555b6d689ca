/**
 * `node scripts/subset-fonts.mjs`: cuts the letters of everyday English, French, Spanish, Russian and Arabic out of the fonts, in the weights
 * the interface uses, so that a first page fetches a fraction of them. Of Chinese it cuts the letters that occur in the
 * texts, those of the first pages apart, and writes the style sheet that names them. Run it again when the fonts'
 * packages change, and when the Chinese texts have grown.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";

const path = (relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url));
const packages = "node_modules/@fontsource-variable";

const chineseHeader = `/*
 * Written by scripts/subset-fonts.mjs; do not edit. The Chinese letters that occur in the texts. A browser fetches one of
 * these files only where the system has none of the fonts that tokens.css names before them.
 */`;

/** The ranges are read from the style sheet, so that they stand in one place. */
const styles = readFileSync(path("apps/web/src/app/fonts.css"), "utf8");

await cut("noto-sans-latin", `${packages}/noto-sans/files/noto-sans-latin-wght-normal.woff2`);
await cut("noto-sans-accented", `${packages}/noto-sans/files/noto-sans-latin-wght-normal.woff2`);
await cut("noto-sans-cyrillic", `${packages}/noto-sans/files/noto-sans-cyrillic-wght-normal.woff2`);
await cut("noto-sans-arabic", `${packages}/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2`);
await cutChinese();

async function cut(name, whole) {
  const file = `${name}-everyday.woff2`;
  await cutLetters(file, whole, lettersOf(file));
}

async function cutLetters(file, whole, letters) {
  const bytes = await subsetFont(readFileSync(path(whole)), letters, {
    targetFormat: "woff2",
    variationAxes: { wght: { min: 400, max: 700 } },
  });
  writeFileSync(path(`content/fonts/${file}`), bytes);
  process.stdout.write(`${file}: ${bytes.length} bytes\n`);
}

function lettersOf(file) {
  const face = styles.slice(styles.indexOf(file));
  const ranges = face.slice(face.indexOf("unicode-range:"), face.indexOf(";", face.indexOf("unicode-range:")));
  return [...ranges.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)]
    .flatMap(([, first, last]) => {
      const from = Number.parseInt(first, 16);
      const to = Number.parseInt(last ?? first, 16);
      return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
    })
    .join("");
}

/** The package has Chinese in about a hundred files; each gives up to two: letters of the first pages, and of all other texts. */
async function cutChinese() {
  for (const file of readdirSync(path("content/fonts")).filter((each) => each.startsWith("noto-sans-sc-"))) {
    rmSync(path(`content/fonts/${file}`));
  }
  const { subscribers } = JSON.parse(readFileSync(path("content/domain/infcirc-908.json"), "utf8"));
  const { alpha3ToAlpha2 } = JSON.parse(readFileSync(path("content/domain/countries.json"), "utf8"));
  const first = chineseOf(
    readTexts(["shell", "home", "home-programme", "front-door"].map((name) => `translations/zh/${name}.json`)),
    readTexts(["front-door/zh.json"]),
    subscribers.log.filter(({ kind }) => kind === "state").map(({ party }) => countryName(alpha3ToAlpha2[party])),
  );
  const everyday = chineseOf(
    ...["translations", "help"].map((folder) =>
      readTexts(readdirSync(path(`content/${folder}/zh`)).map((file) => `${folder}/zh/${file}`)),
    ),
    readTexts(["glossary/zh.json", "notes-verbales/zh.json"]),
    Object.values(alpha3ToAlpha2).map(countryName),
  );
  const faces = [await cutMarks()];
  for (const { name, file, holds } of chineseFiles()) {
    for (const [kind, letters] of [
      ["first", [...first].filter(holds)],
      ["everyday", [...everyday].filter((letter) => !first.has(letter) && holds(letter))],
    ]) {
      if (letters.length === 0) continue;
      const cutFile = `noto-sans-sc-${kind}-${name}.woff2`;
      await cutLetters(cutFile, file, letters.join(""));
      faces.push(faceOf("Noto Sans SC Everyday", cutFile, letters));
    }
  }
  writeFileSync(path("apps/web/src/app/fonts-chinese.css"), `${chineseHeader}\n${faces.join("\n")}`);
}

/** Quotation marks stand in the Latin letters too, where they are too narrow for Chinese. */
async function cutMarks() {
  const marks = ["\u201c", "\u201d"];
  const file = "noto-sans-sc-marks.woff2";
  await cutLetters(file, `${packages}/noto-sans-sc/files/noto-sans-sc-latin-wght-normal.woff2`, marks.join(""));
  return faceOf("Noto Sans SC Marks", file, marks);
}

function readTexts(files) {
  return files.map((file) => readFileSync(path(`content/${file}`), "utf8"));
}

/** As the pages name it. */
function countryName(alpha2) {
  return new Intl.DisplayNames("zh-CN", { type: "region" }).of(alpha2);
}

function chineseOf(...texts) {
  return new Set([...texts.flat().join("")].filter((letter) => letter > "\u2e7f").sort());
}

/** The package's files with the letters each holds, as its own style sheet tells them. */
function chineseFiles() {
  const sheet = readFileSync(path(`${packages}/noto-sans-sc/wght.css`), "utf8");
  const face = /files\/noto-sans-sc-(\d+)-wght-normal\.woff2\)[^}]*?unicode-range:\s*([^;]+);/g;
  return [...sheet.matchAll(face)].map(([text, name, told]) => {
    const ranges = told.split(",").map((range) => range.trim().slice(2).split("-"));
    const holds = (letter) => {
      const code = letter.codePointAt(0);
      return ranges.some(([from, to = from]) => code >= Number.parseInt(from, 16) && code <= Number.parseInt(to, 16));
    };
    return { name, file: `${packages}/noto-sans-sc/${text.slice(0, text.indexOf(")"))}`, holds };
  });
}

function faceOf(family, file, letters) {
  const codes = letters.map((letter) => `U+${letter.codePointAt(0).toString(16).toUpperCase()}`);
  return `
@font-face {
  font-family: "${family}";
  font-style: normal;
  font-display: swap;
  font-weight: 100 900;
  src: url("../../../../content/fonts/${file}") format("woff2-variations");
  unicode-range: ${codes.join(", ")};
}`;
}
