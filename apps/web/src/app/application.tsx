import { createTheme, DirectionProvider, localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { queryClient } from "../api/query-client.ts";
import { router } from "./router.tsx";

const theme = createTheme({ primaryColor: "blue", cursorType: "pointer", respectReducedMotion: true });
const colourScheme = localStorageColorSchemeManager({ key: "custodiet.colour-scheme" });

/** Styles come from files only (no `<style>` made at run time), so that the server's policy can forbid inline ones. */
export function Application() {
  return (
    <DirectionProvider>
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        colorSchemeManager={colourScheme}
        withCssVariables={false}
        withGlobalClasses={false}
      >
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}
