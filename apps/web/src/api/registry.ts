/** The registry of subscribers: asked, written down, taken back. */
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { ContentLanguage } from "../i18n/languages.ts";
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

/** As many as there are States: what a registry of today holds comes at once. */
const atOnce = 300;

/** `asOf` `null`: whatever the sources say, of whichever day. In pages. */
export const registryQuery = (asOf: string | null, source: string | null) =>
  infiniteQueryOptions({
    queryKey: [registryKey, "asked", asOf, source],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam: after }) =>
      bodyOf(
        client.GET("/api/public/registry", {
          params: {
            query: {
              limit: atOnce,
              ...(asOf ? { asOf } : {}),
              ...(source ? { source } : {}),
              ...(after === null ? {} : { after }),
            },
          },
        }),
      ),
    getNextPageParam: ({ next }) => next,
    select: ({ pages }): Registry => {
      const [first] = pages;
      if (first === undefined) throw new Error("A list has at least one page");
      return { ...first, standings: pages.flatMap(({ standings }) => standings) };
    },
    placeholderData: (before) => before,
  });

/** What parties are called by their own records, as far as everybody may read these. */
export const partyNamesQuery = (language: ContentLanguage) =>
  queryOptions({
    queryKey: [registryKey, "parties", language],
    queryFn: () => bodyOf(client.GET("/api/public/registry/parties", { params: { query: { language } } })),
    staleTime: 60_000,
  });

/** The latest day first, in pages. */
export const registryFactsQuery = infiniteQueryOptions({
  queryKey: [registryKey, "facts"],
  initialPageParam: null as string | null,
  queryFn: ({ pageParam: after }) =>
    bodyOf(
      client.GET("/api/public/registry/facts", {
        params: { query: { order: "timeline", limit: 100, ...(after === null ? {} : { after }) } },
      }),
    ),
  getNextPageParam: ({ next }) => next,
  select: ({ pages }) => ({
    facts: pages.flatMap(({ facts }) => facts),
    total: pages.at(-1)?.total ?? 0,
  }),
});

/** Where sources disagree, in pages. */
export const contradictionsQuery = infiniteQueryOptions({
  queryKey: [registryKey, "contradictions"],
  initialPageParam: 0,
  queryFn: ({ pageParam: from }) =>
    bodyOf(client.GET("/api/public/registry/contradictions", { params: { query: { from, limit: 100 } } })),
  getNextPageParam: ({ contradictions, total }, _pages, from) =>
    from + contradictions.length < total ? from + contradictions.length : null,
  select: ({ pages }) => pages.flatMap(({ contradictions }) => contradictions),
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
