/** Mantine and the fonts ship their styles without declarations; they are imported for their effect only. */
declare module "@mantine/core/styles/*.css";
declare module "@fontsource-variable/*";
declare module "postcss-preset-mantine";

/** A file of the house as its text. */
declare module "*.csv?raw" {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: what the builder makes of such an import
  export default text;
}
