import "./sign-in/answer-from-elsewhere.ts";
import "@fontsource-variable/noto-sans/wght.css";
import "@fontsource-variable/noto-sans-arabic/wght.css";
import "./app/fonts.css";
import "./app/mantine.css";
import "./app/tokens.css";
import "./app/page.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Application } from "./app/application.tsx";
import { startTranslation } from "./i18n/start.ts";
import { textsHere } from "./i18n/texts-here.ts";

const element = document.getElementById("root");
if (!element) throw new Error("The page has no element with the id root");

await startTranslation();
await textsHere();
createRoot(element).render(
  <StrictMode>
    <Application />
  </StrictMode>,
);
