/** The registry of subscribers: asked, written down, taken back. */
import { queryOptions } from "@tanstack/react-query";
import { bodyOf, client } from "./client.ts";
import { formOf } from "./form.ts";
import type { components } from "./generated/schema.d.ts";

type Schemas = components["schemas"];

export type Registry = Schemas["Registry"];
export type Standing = Registry["standings"][number];
export type RegistryContradiction = Schemas["RegistryContradiction"];
export type RegistryFactInSight = Schemas["RegistryFactInSight"];
export type RegistryFact = Schemas["RegistryFact"];
export type NewRegistryFact = Schemas["NewRegistryFactInput"];
export type RegistryRows = Schemas["RegistryRows"];

const registryKey = "registry";

/** `asOf` `null`: whatever the sources say, of whichever day. */
export const registryQuery = (asOf: string | null, source: string | null) =>
  queryOptions({
    queryKey: [registryKey, "asked", asOf, source],
    queryFn: () =>
      bodyOf(
        client.GET("/api/public/registry", {
          params: { query: { ...(asOf ? { asOf } : {}), ...(source ? { source } : {}) } },
        }),
      ),
    placeholderData: (before) => before,
  });

export const registryFactsQuery = queryOptions({
  queryKey: [registryKey, "facts"],
  queryFn: () => bodyOf(client.GET("/api/public/registry/facts")),
});

/** Everything that was read of the registry is old after a change of it. */
export const anyRegistry = { queryKey: [registryKey] } as const;

export const recordFact = (fact: NewRegistryFact): Promise<RegistryFactInSight> =>
  bodyOf(client.POST("/api/registry/facts", { body: fact }));

export const retractFact = async (fact: string, reason: string): Promise<void> => {
  await bodyOf(client.POST("/api/registry/facts/{fact}/retraction", { params: { path: { fact } }, body: { reason } }));
};

export const readFactTable = (file: File): Promise<RegistryRows> =>
  bodyOf(client.POST("/api/registry/table/read", formOf({ digest: null }, file)));

export const acceptFactTable = (file: File, digest: string): Promise<{ readonly taken: number }> =>
  bodyOf(client.POST("/api/registry/table/accept", formOf({ digest }, file)));
