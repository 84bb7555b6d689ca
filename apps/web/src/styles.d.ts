/** Mantine and the fonts ship their styles without declarations; they are imported for their effect only. */
declare module "@mantine/core/styles/*.css";
declare module "@fontsource-variable/*";
declare module "postcss-preset-mantine";
