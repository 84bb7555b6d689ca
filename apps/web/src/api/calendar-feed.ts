/** A person's own calendar address. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { bodyOf, client } from "./client.ts";

export const calendarFeedQuery = queryOptions({
  queryKey: ["own", "calendar"],
  queryFn: () => bodyOf(client.GET("/api/session/calendar")),
});

export function useFeedChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => cache.invalidateQueries({ queryKey: calendarFeedQuery.queryKey }),
  });
}

export const makeFeed = (language: "ar" | "en" | "es" | "fr" | "ru" | "zh") =>
  bodyOf(client.POST("/api/session/calendar", { body: { language } }));

export const revokeFeed = () => bodyOf(client.DELETE("/api/session/calendar"));
