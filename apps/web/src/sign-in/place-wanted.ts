/** Where somebody wanted to go, kept in this tab while they sign in elsewhere. Only a place within this site. */
import { readSignInSearch } from "../app/search.ts";

const key = "custodiet.wanted";

export function rememberWanted(place: string | undefined): void {
  if (place === undefined) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, place);
}

export function takeWanted(): string {
  const { back } = readSignInSearch({ back: sessionStorage.getItem(key) });
  sessionStorage.removeItem(key);
  return back ?? "/home";
}
