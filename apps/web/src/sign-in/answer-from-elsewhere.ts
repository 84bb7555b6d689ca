/**
 * What an institution's provider sent the browser back with. It is taken out of the address before anything else of the
 * page looks at it: it neither stays in the address bar nor in the history, and no other part of the page reads it.
 */
const page = "/sign-in/provider";

let answer: string | null = null;

if (window.location.pathname === page && window.location.search !== "") {
  answer = window.location.search.slice(1);
  window.history.replaceState(null, "", page);
}

/** The answer, to whoever asks first; `null`: there is none, or it was taken. */
export function takeAnswer(): string | null {
  const taken = answer;
  answer = null;
  return taken;
}
