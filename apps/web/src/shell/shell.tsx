import { useDirection } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Outlet, useNavigate, useRouterState } from "@tanstack/react-router";
import { Suspense, useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import "./shell.css";
import { sessionQuery } from "../api/queries.ts";
import { useShellCommands } from "../commands/shell-commands.ts";
import { languageOf } from "../i18n/languages.ts";
import { lazyPart } from "../i18n/lazy-part.ts";
import { withTexts } from "../i18n/texts-here.ts";
import { DemonstrationBanner } from "./demonstration-banner.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { LeaveDialog } from "./leave-dialog.tsx";
import { focusSearch } from "./search-field.tsx";
import { useLeaving } from "./use-leaving.ts";
import { useShellKeys } from "./use-shell-keys.ts";
import { Waiting } from "./waiting.tsx";

const loadPalette = () => import("../commands/palette.tsx");
const Palette = lazyPart(async () => (await loadPalette()).Palette);
const KeyboardHelp = lazyPart(async () => (await import("../commands/keyboard-help.tsx")).KeyboardHelp);

/** What every page stands in: the way past it by keyboard, banner, navigation, footer. */
export function Shell() {
  return (
    <Suspense fallback={null}>
      <Frame />
    </Suspense>
  );
}

function Frame() {
  const { t, i18n } = useTranslation();
  const { setDirection } = useDirection();
  const main = useFocusOnNewPage();
  const session = useQuery(sessionQuery);
  const { opened, openCommands, openKeyboardHelp, close } = useOverlay();
  const navigate = useNavigate();
  const onSearch = useCallback(() => void (focusSearch() || navigate({ to: "/search" })), [navigate]);
  useShellKeys({ onCommands: openCommands, onKeyboardHelp: openKeyboardHelp, onSearch });
  const leaving = useLeaving();
  useShellCommands({ session: session.data, onKeyboardHelp: openKeyboardHelp, onLeave: leaving.ask });
  useEffect(fetchPaletteWhenIdle, []);
  useEffect(() => setDirection(languageOf(i18n.language).direction), [setDirection, i18n.language]);
  return (
    <div className="frame">
      <a className="skip-link" href="#main">
        {t("skipToContent")}
      </a>
      {session.data?.demonstration && (
        <DemonstrationBanner
          person={session.data.person}
          mayReadFacilities={session.data.may.includes("facility.read")}
        />
      )}
      <Header session={session.data} onCommands={openCommands} leaving={leaving} />
      <main id="main" className="main" tabIndex={-1} ref={main}>
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </main>
      <Footer />
      <Suspense fallback={null}>
        {opened === "commands" && <Palette onClose={close} />}
        {opened === "keys" && <KeyboardHelp onClose={close} />}
        {leaving.isAsking && <LeaveDialog leaving={leaving} />}
      </Suspense>
    </div>
  );
}

/** Fetched once the page stands, so that nothing is lost of what is written right after the palette is called. */
/** What fails here is fetched again when the palette is opened, and told then. */
function fetchPaletteWhenIdle(): () => void {
  const timer = setTimeout(() => void withTexts(loadPalette)().catch(() => undefined), 1500);
  return () => clearTimeout(timer);
}

/** At most one thing lies over the page. */
function useOverlay() {
  const [opened, setOpened] = useState<"commands" | "keys" | null>(null);
  const openCommands = useCallback(() => setOpened("commands"), []);
  const openKeyboardHelp = useCallback(() => setOpened("keys"), []);
  const close = useCallback(() => setOpened(null), []);
  return { opened, openCommands, openKeyboardHelp, close };
}

/** After a change of page, not of a choice within it, the keyboard starts at the page's content. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}
