/** Two persons' acts as the pages read and write them. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { bodyOf, client } from "./client.ts";
import type { components } from "./generated/schema.d.ts";
import { carryOutChange } from "./identity.ts";
import { carryOutMachine } from "./operation.ts";
import { takenFile, takenIfAny } from "./taken-file.ts";

type Schemas = components["schemas"];

export type Approval = Schemas["Approval"];
export type ApprovalInFull = Schemas["ApprovalInFull"];
export type ApprovalStatement = Schemas["ApprovalStatement"];
export type BreakGlassAct = Schemas["BreakGlassAct"];
export type ExportRequest = Schemas["ExportRequestInput"];
export type DecisionHandedIn = Schemas["ApprovalDecisionInput"];

/** Asked again every minute: what waits is told without a reload. */
export const inboxQuery = queryOptions({
  queryKey: ["approvals"],
  queryFn: () => bodyOf(client.GET("/api/approvals")),
  staleTime: 5_000,
  refetchInterval: 60_000,
});

export const approvalQuery = (id: string) =>
  queryOptions({
    queryKey: ["approvals", id],
    queryFn: () => bodyOf(client.GET("/api/approvals/{id}", { params: { path: { id } } })),
    staleTime: 0,
  });

export const askExport = (id: string, body: ExportRequest) =>
  bodyOf(client.POST("/api/facilities/{id}/exports/request", { params: { path: { id } }, body }));

export const takeAlone = (id: string, body: ExportRequest): Promise<Blob> =>
  takenFile(
    client.POST("/api/facilities/{id}/exports/break-glass", { params: { path: { id } }, body, parseAs: "blob" }),
  ).then(({ content }) => content);

export const addSimulatedKey = (publicKey: string) =>
  bodyOf(client.POST("/api/demonstration/keys", { body: { publicKey } }));

/** Whatever becomes of a request, the lists and the counts follow. */
function useApprovalChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => cache.invalidateQueries({ queryKey: inboxQuery.queryKey }),
  });
}

export const useDecide = (id: string) =>
  useApprovalChange((body: DecisionHandedIn) =>
    bodyOf(client.POST("/api/approvals/{id}/decision", { params: { path: { id } }, body })),
  );

/** The request as it is carried to another machine. */
export const requestToCarryQuery = (id: string) =>
  queryOptions({
    queryKey: ["approvals", id, "to-carry"],
    queryFn: () => bodyOf(client.GET("/api/approvals/{id}/to-carry", { params: { path: { id } } })),
    staleTime: 0,
  });

export const useBringAnswer = () =>
  useApprovalChange((body: Schemas["ApprovalAnswerInput"]) => bodyOf(client.POST("/api/approvals/answers", { body })));

export const useWithdraw = (id: string) =>
  useApprovalChange((_: undefined) =>
    bodyOf(client.POST("/api/approvals/{id}/withdrawal", { params: { path: { id } } })),
  );

/** The content that is in sight is said with it: nothing else is carried out. `null`: no file leaves by it. */
export const useCarryOut = (id: string) =>
  useApprovalChange((contentHash: string) =>
    takenIfAny(
      client.POST("/api/approvals/{id}/carrying-out", {
        params: { path: { id } },
        body: { contentHash },
        parseAs: "blob",
      }),
    ),
  );

export const useCarryOutChange = (id: string) =>
  useApprovalChange(async (contentHash: string) => {
    await carryOutChange(id, contentHash);
    return null;
  });

export const useLetMachineIn = (id: string) =>
  useApprovalChange(async (contentHash: string) => {
    await carryOutMachine(id, contentHash);
    return null;
  });

export const useReview = (id: string) =>
  useApprovalChange((body: Schemas["BreakGlassReviewInput"]) =>
    bodyOf(client.POST("/api/break-glass/{id}/review", { params: { path: { id } }, body })),
  );
