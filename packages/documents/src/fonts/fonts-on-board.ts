/** The fonts that documents are set in: files of packages, nothing of the system's and nothing from a network. */
import { readFileSync } from "node:fs";

/** What is not named here is not shipped: `scripts/release` reads these names. */
const fontFiles = {
  serif: import.meta.resolve("@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf"),
  serifStrong: import.meta.resolve("@expo-google-fonts/noto-serif/700Bold/NotoSerif_700Bold.ttf"),
  serifItalic: import.meta.resolve("@expo-google-fonts/noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf"),
  sans: import.meta.resolve("@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf"),
  sansStrong: import.meta.resolve("@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf"),
  sansItalic: import.meta.resolve("@expo-google-fonts/noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf"),
  arabic: import.meta.resolve("@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf"),
  arabicStrong: import.meta.resolve("@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf"),
  chinese: import.meta.resolve("@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf"),
  chineseStrong: import.meta.resolve("@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf"),
} as const;

export type FontName = keyof typeof fontFiles;
export type Fonts = Readonly<Record<FontName, Uint8Array>>;

/** Reads 36 MB: whoever needs them keeps them. */
export function readFonts(): Fonts {
  const read = Object.entries(fontFiles).map(([name, file]) => [name, new Uint8Array(readFileSync(new URL(file)))]);
  return Object.fromEntries(read) as Fonts;
}
