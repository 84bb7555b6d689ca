/**
 * Texts of the page that did not come through a catalogue: nothing in them was changed by the pseudo-language. What the
 * platform words (durations, by `Intl`) and what is data is left out.
 */
export const untranslated = `(() => {
  const data = "bdi, code, pre, time, [translate=no], [data-own], [lang]:not(html), script, style, option[translate=no]";
  const isDuration = (text) => /^(\\s*[\\d.,]+ (sec|min|hr|days?))+\\s*$/.test(text);
  const isPlain = (text) => /[A-Za-z]{2}/.test(text) && !isDuration(text) && !/[⟦⟧áéíóúñšçý]/.test(text);
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement.closest(data + ", svg title") && isPlain(node.data)) found.push(node.data.trim());
  }
  for (const element of document.querySelectorAll("[aria-label], [title], [placeholder], [alt]")) {
    if (element.closest(data)) continue;
    for (const name of ["aria-label", "title", "placeholder", "alt"]) {
      const value = element.getAttribute(name);
      if (value && isPlain(value) && !/^[0-9a-f]{64}$/.test(value) && !element.closest("[data-source]")) found.push(name + ": " + value);
    }
  }
  return found;
})()`;
