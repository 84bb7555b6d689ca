import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import mantinePreset from "postcss-preset-mantine";
import { defineConfig, type Plugin } from "vite";
import { askForTexts } from "./build/ask-for-texts.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const house = fileURLToPath(new URL("../..", import.meta.url));

/** While developing, the interface is served by Vite and everything under `/api` by a server started apart. */
const server = `http://localhost:${process.env["CUSTODIET_PORT"] ?? "4870"}`;

/** What PDF.js reads while it draws a page, put beside the page: letters, character maps, and decoders without WebAssembly. */
const besidePdf: Plugin = {
  name: "files-of-pdfjs",
  apply: "build",
  generateBundle() {
    const folders: readonly (readonly [string, RegExp])[] = [
      ["standard_fonts", /./],
      ["cmaps", /./],
      ["wasm", /_nowasm_fallback\.js$|^LICENSE_/],
    ];
    for (const [folder, wanted] of folders) {
      const from = `${house}node_modules/pdfjs-dist/${folder}/`;
      for (const name of readdirSync(from).filter((each) => wanted.test(each))) {
        this.emitFile({ type: "asset", fileName: `pdf/${folder}/${name}`, source: readFileSync(from + name) });
      }
    }
  },
};

/** Styles of the pages that the server writes. */
const serverStyles = ["public-pages.css", "public-pages-chinese.css"];

// A build is the same wherever it is made: started from a test runner, it would hold React's development code.
if (process.argv.includes("build")) process.env["NODE_ENV"] = "production";

export default defineConfig({
  root: here,
  plugins: [askForTexts(`${here}src/`), react(), besidePdf],
  css: { postcss: { plugins: [mantinePreset()] } },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    // Nothing becomes a data: address, so that the page can forbid them.
    assetsInlineLimit: 0,
    // Addresses of what each page needs would stand in the first file: a page names its own when it comes.
    modulePreload: { polyfill: false, resolveDependencies: () => [] },
    rollupOptions: {
      input: [`${here}index.html`, ...serverStyles.map((name) => `${here}src/public-pages/${name}`)],
      output: {
        // The server's own pages name these: their addresses stay.
        assetFileNames: ({ names }) =>
          names.some((name) => serverStyles.includes(name)) ? "[name][extname]" : "assets/[name]-[hash][extname]",
      },
    },
  },
  server: { fs: { allow: [house] }, proxy: { "/api": server } },
});
