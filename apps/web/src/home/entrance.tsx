import { useQuery } from "@tanstack/react-query";
import { Navigate } from "@tanstack/react-router";
import { sessionQuery } from "../api/queries.ts";
import { FrontDoor } from "../front-door/front-door.tsx";
import { Waiting } from "../shell/waiting.tsx";

/** The site's own address: the front door for whoever comes, Home for whoever is signed in. */
export function Entrance() {
  const session = useQuery(sessionQuery);
  if (session.isPending) return <Waiting />;
  return session.data?.person ? <Navigate to="/home" replace /> : <FrontDoor />;
}
