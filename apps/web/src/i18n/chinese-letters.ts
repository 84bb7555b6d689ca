/**
 * Letters for Chinese, in two parts. Those that occur in the texts come with the language; their style sheet names small
 * files, of which a browser fetches what a page needs, and none where the system has Chinese letters of its own. Where one
 * of them was fetched the system has none: then every other letter is named too, for what people wrote themselves.
 */
export async function bringChineseLetters(): Promise<void> {
  document.fonts.addEventListener("loadingdone", bringTheRest);
  await import("./chinese-letters-everyday.ts");
}

function bringTheRest({ fontfaces }: FontFaceSetLoadEvent): void {
  if (!fontfaces.some(({ family }) => family.includes("Noto Sans SC Everyday"))) return;
  document.fonts.removeEventListener("loadingdone", bringTheRest);
  void import("@fontsource-variable/noto-sans-sc/wght.css");
}
