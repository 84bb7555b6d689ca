/** Enrolling, signing in, confirming, one's own authenticators and sessions, and the register of persons. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { bodyOf, client, holdSession } from "./client.ts";
import type { components } from "./generated/schema.d.ts";
import { sessionQuery } from "./queries.ts";

type Schemas = components["schemas"];

export type Authenticator = Schemas["Authenticator"];
export type RegisteredPerson = Schemas["RegisteredPersons"][number];
export type Right = Schemas["Rights"]["rights"][number];
export type AddedAnswer = Schemas["AddedAnswerInput"];
export type ShownAnswer = Schemas["ShownAnswerInput"];
export type InstanceRecord = NonNullable<Schemas["InstanceRecord"]>;
export type AuthenticatorOffer = Schemas["AuthenticatorOffer"];

/** `null` in a demonstration. */
export const instanceQuery = queryOptions({
  queryKey: ["instance"],
  queryFn: () => bodyOf(client.GET("/api/instance")),
});

export const authenticatorsQuery = queryOptions({
  queryKey: ["own", "authenticators"],
  queryFn: () => bodyOf(client.GET("/api/session/authenticators")),
});

export const openSessionsQuery = queryOptions({
  queryKey: ["own", "sessions"],
  queryFn: () => bodyOf(client.GET("/api/session/open")),
});

export const sessionsEndedQuery = queryOptions({
  queryKey: ["own", "sessions-ended"],
  queryFn: () => bodyOf(client.GET("/api/session/ended")),
});

/** What the role may and may not do; the roles there are. */
export const rightsQuery = queryOptions({
  queryKey: ["own", "rights"],
  queryFn: () => bodyOf(client.GET("/api/session/rights")),
});

export const peopleQuery = queryOptions({
  queryKey: ["people"],
  queryFn: () => bodyOf(client.GET("/api/people")),
});

export const offerEnrolment = (code: string) => bodyOf(client.POST("/api/enrolment/offer", { body: { code } }));

export const enrol = (code: string, label: string, answer: AddedAnswer) =>
  bodyOf(client.POST("/api/enrolment", { body: { code, label, answer } }));

export const offerSignIn = () => bodyOf(client.POST("/api/sign-in/offer"));

export const offerConfirmation = () => bodyOf(client.POST("/api/session/confirmation/offer"));

export const confirmBy = (answer: ShownAnswer) => bodyOf(client.POST("/api/session/confirmation", { body: answer }));

export const offerAuthenticator = () => bodyOf(client.POST("/api/session/authenticators/offer"));

export const addAuthenticator = (label: string, answer: AddedAnswer) =>
  bodyOf(client.POST("/api/session/authenticators", { body: { label, answer } }));

type PersonChange = Schemas["PersonChangeInput"];

export const askChange = (change: PersonChange) => bodyOf(client.POST("/api/people/changes", { body: change }));

/** The content that is in sight is said with it: nothing else is carried out. */
export const carryOutChange = (id: string, contentHash: string) =>
  bodyOf(client.POST("/api/people/changes/{id}/carried-out", { params: { path: { id } }, body: { contentHash } }));

export const revokeAuthenticator = (id: string) =>
  bodyOf(client.DELETE("/api/session/authenticators/{id}", { params: { path: { id } } }));

export const endSessionsOf = (id: string) =>
  bodyOf(client.DELETE("/api/people/{id}/sessions", { params: { path: { id } } }));

export const endSession = (id: string) => bodyOf(client.DELETE("/api/session/open/{id}", { params: { path: { id } } }));

export const offerAtProvider = () => bodyOf(client.POST("/api/sign-in/provider/offer"));

export const useSignInBy = () =>
  useEntering((answer: ShownAnswer) => bodyOf(client.POST("/api/sign-in", { body: answer })));

/** The page has just been opened: the token that a write must show is fetched first. */
export function useSignInAtProvider() {
  const cache = useQueryClient();
  return useEntering(async (answer: string) => {
    await cache.fetchQuery(sessionQuery);
    return bodyOf(client.POST("/api/sign-in/provider", { body: { answer } }));
  });
}

export function useSignInByCard() {
  const cache = useQueryClient();
  return useEntering(async () => {
    await cache.fetchQuery(sessionQuery);
    return bodyOf(client.POST("/api/sign-in/certificate"));
  });
}

type Session = Schemas["Session"];

/** Nothing of whoever was here before is shown to who enters. */
function useEntering<Shown>(enter: (shown: Shown) => Promise<Session>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: enter,
    onSuccess: (session) => {
      holdSession(session);
      cache.clear();
      cache.setQueryData(sessionQuery.queryKey, session);
    },
  });
}
