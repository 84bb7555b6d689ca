/** Machines, mail, and how the instance stands. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { bodyOf, client } from "./client.ts";
import type { components } from "./generated/schema.d.ts";

type Schemas = components["schemas"];

export type Machine = Schemas["Machines"][number];
export type OperationAlert = Schemas["OperationAlert"];
export type MachineOrder = Schemas["NewMachineInput"];

export const machinesQuery = queryOptions({
  queryKey: ["machines"],
  queryFn: () => bodyOf(client.GET("/api/machines")),
});

export const operationQuery = queryOptions({
  queryKey: ["operation"],
  queryFn: () => bodyOf(client.GET("/api/operation")),
  refetchInterval: 60_000,
});

export const mailQuery = queryOptions({
  queryKey: ["own", "mail"],
  queryFn: () => bodyOf(client.GET("/api/session/mail")),
});

export const askMachine = (order: MachineOrder) => bodyOf(client.POST("/api/machines/requests", { body: order }));

export const carryOutMachine = (id: string, contentHash: string) =>
  bodyOf(client.POST("/api/machines/requests/{id}/carried-out", { params: { path: { id } }, body: { contentHash } }));

export function useRevokeMachine() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => bodyOf(client.DELETE("/api/machines/{id}", { params: { path: { id } } })),
    onSettled: () => cache.invalidateQueries({ queryKey: machinesQuery.queryKey }),
  });
}

/** Naming an address, showing that it is one's own, wanting no more mail. */
export function useMailChange<Input>(change: (input: Input) => Promise<unknown>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => cache.invalidateQueries({ queryKey: mailQuery.queryKey }),
  });
}

export const nameMailAddress = (address: string) => bodyOf(client.POST("/api/session/mail", { body: { address } }));

export const confirmMailAddress = (code: string) =>
  bodyOf(client.POST("/api/session/mail/confirmation", { body: { code } }));

export const chooseReminders = (areWanted: boolean) =>
  bodyOf(client.POST("/api/session/mail/reminders", { body: { areWanted } }));

export const endMail = () => bodyOf(client.DELETE("/api/session/mail"));
