/** A worker: a process of its own that does one piece of work after the other, and can be stopped in the middle of it. */
import { type ChildProcess, fork } from "node:child_process";

/** What a worker is sent. It leaves when the channel to it is closed. */
export interface WorkerOrder<Job> {
  readonly job: Job;
}

/** What a worker sends while it works, and at the end of a piece. */
export type WorkerMessage<Outcome> =
  | { readonly kind: "progress"; readonly done: number; readonly total: number; readonly stage: string }
  | { readonly kind: "outcome"; readonly outcome: Outcome }
  | { readonly kind: "failure"; readonly message: string };

export interface WorkerWatch {
  readonly onProgress?: ((done: number, total: number, stage: string) => void) | undefined;
  /** Aborted: the worker is ended and the call rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number | undefined;
}

/** The work took longer than it may, or needed more memory. */
export class WorkerEnded extends Error {}

/** Most a worker's heap may grow to: a hostile document or a huge model ends its worker, never the server. */
const heapMegabytes = 1024;

/**
 * A worker may read files, the program's own among them, and may write none and start nothing, whatever a document makes
 * of it. Compiled modules are let in for the writer of documents; Node warns of that at each start.
 */
const execArgv = [
  `--max-old-space-size=${heapMegabytes}`,
  "--permission",
  "--allow-fs-read=*",
  "--allow-addons",
  "--disable-warning=SecurityWarning",
];

/** How long a worker that has nothing left to do may take to leave. */
const leaveMs = 20_000;

export interface StartedWorker {
  /** Sends one piece of work and waits for its outcome. One at a time. Rejects where it fails, ends or takes too long. */
  readonly ask: <Job, Outcome>(job: Job, watch?: WorkerWatch) => Promise<Outcome>;
  /** Lets a worker go that has nothing left to do; it is stopped only where it does not end by itself. Its exit code. */
  readonly leave: () => Promise<number | null>;
  /** Ends it whatever it does. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a worker. It is a process and no thread: a thread that is terminated at work, or that runs out of memory, can take
 * the whole server with it.
 */
export function startWorker(program: URL): StartedWorker {
  const child = fork(program, {
    serialization: "advanced",
    execArgv,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  hold(child, false);
  const ended = new Promise<number | null>((resolve) => {
    child.once("exit", resolve);
    // Where it could not even be started there is no exit; any other fault comes before one.
    child.on("error", () => child.pid === undefined && resolve(null));
  });
  const stop = async (): Promise<void> => {
    child.ref();
    child.kill("SIGKILL");
    await ended;
  };
  const leave = async (): Promise<number | null> => {
    child.ref();
    if (child.connected) child.disconnect();
    const timer = setTimeout(() => void stop(), leaveMs);
    const code = await ended;
    clearTimeout(timer);
    return code;
  };
  return { ask: (job, watch = {}) => outcomeOf(child, job, watch), leave, stop };
}

/** A worker that waits for work holds nobody: it leaves when the process that started it ends. */
function hold(child: ChildProcess, isHeld: boolean): void {
  const way = isHeld ? "ref" : "unref";
  child[way]();
  child.channel?.[way]();
}

/** Starts a worker for one piece of work and lets it go afterwards. `Job` and `Outcome` are plain data. */
export async function runInWorker<Job, Outcome>(program: URL, job: Job, watch: WorkerWatch = {}): Promise<Outcome> {
  watch.signal?.throwIfAborted();
  const worker = startWorker(program);
  try {
    const outcome = await worker.ask<Job, Outcome>(job, watch);
    await worker.leave();
    return outcome;
  } catch (thrown) {
    await worker.stop();
    throw thrown;
  }
}

function outcomeOf<Outcome>(
  child: ChildProcess,
  job: unknown,
  { onProgress, signal, timeoutMs }: WorkerWatch,
): Promise<Outcome> {
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
  const timer =
    timeoutMs === undefined ? undefined : setTimeout(() => reject(new WorkerEnded("It took too long.")), timeoutMs);
  const onAbort = (): void => reject(signal?.reason);
  const onMessage = (message: unknown): void => {
    const told = message as WorkerMessage<Outcome>;
    if (told.kind === "outcome") resolve(told.outcome);
    else if (told.kind === "failure") reject(new Error(told.message));
    else onProgress?.(told.done, told.total, told.stage);
  };
  const onExit = (): void => reject(new WorkerEnded("The work ended without an outcome."));
  signal?.addEventListener("abort", onAbort);
  child.on("message", onMessage).once("error", reject).once("exit", onExit);
  hold(child, true);
  if (child.connected) child.send({ job } satisfies WorkerOrder<unknown>);
  else onExit();
  return promise.finally(() => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", onAbort);
    child.off("message", onMessage).off("error", reject).off("exit", onExit);
    hold(child, false);
  });
}
