import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { pictureAddress, underlayQuery, useKeepUnderlay, useRemoveUnderlay } from "../api/underlays.ts";
import type { Box } from "../map/geometry.ts";
import type { Placement, Underlay } from "../map/underlay/placement.ts";
import { firstPlacement } from "../map/underlay/placement.ts";
import type { TakenPicture } from "../map/underlay/taken-picture.ts";
import type { UnderlayEditorProps } from "../map/underlay/underlay-editor.tsx";

export interface FacilityUnderlay {
  /** As it is drawn now: kept, or not yet. */
  readonly underlay: Underlay | null;
  readonly editor: UnderlayEditorProps;
  readonly fault: unknown;
}

interface Pending {
  readonly picture: TakenPicture | null;
  /** The new picture as a `data:` address; the page may load nothing else that is not the server's. */
  readonly href: string | null;
  readonly placement: Placement;
}

/** The floor plan of a facility: what is kept, what is being changed, and how it is kept. */
export function useFacilityUnderlay(facility: string, site: Box, onClose: () => void): FacilityUnderlay {
  const view = useQuery(underlayQuery(facility));
  const keep = useKeepUnderlay(facility);
  const remove = useRemoveUnderlay(facility);
  const [pending, setPending] = useState<Pending | null>(null);
  const kept = view.data?.underlay ?? null;
  const underlay = useMemo((): Underlay | null => {
    if (pending?.picture && pending.href) {
      const { width, height } = pending.picture;
      return { href: pending.href, width, height, placement: pending.placement };
    }
    if (!kept) return null;
    const { hash, width, height } = kept.picture;
    return { href: pictureAddress(facility, hash), width, height, placement: pending?.placement ?? kept.placement };
  }, [facility, kept, pending]);
  const editor: UnderlayEditorProps = {
    underlay,
    hasChanged: pending !== null,
    isSaving: keep.isPending || remove.isPending,
    onPicture: (picture) => {
      const placement = underlay?.placement ?? firstPlacement(site, picture);
      void dataAddress(picture.blob).then((href) => setPending({ picture, href, placement }));
    },
    onPlace: (placement) => setPending({ picture: pending?.picture ?? null, href: pending?.href ?? null, placement }),
    onSave: () => {
      if (!pending) return;
      const { picture, placement } = pending;
      const order = { picture: picture?.blob ?? null, hash: kept?.picture.hash ?? null, placement };
      keep.mutate(order, { onSuccess: () => setPending(null) });
    },
    onLeave: () => {
      setPending(null);
      keep.reset();
      onClose();
    },
    onRemove: () => remove.mutate(),
  };
  return { underlay, editor, fault: keep.error ?? remove.error };
}

const dataAddress = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
