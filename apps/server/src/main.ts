/** The server's program: `npm start`, `npm run reset-demo`. Exit 2 for whatever keeps it from starting. */
import { resetDemonstration } from "@custodiet/store";
import { type DescribedFault, describeStartFault, StartFault, wordFault } from "./faults.ts";
import { type OpenedInstance, openInstance } from "./instance/open-instance.ts";
import { removeSigningKey } from "./instance/signing-key.ts";
import { readOptions, type ServerOptions } from "./options.ts";
import { systemClock, systemRandomness } from "./ports.ts";
import { serve } from "./serve.ts";

const ports = { clock: systemClock, randomness: systemRandomness };

const tell = (line: string): void => console.log(line);

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.isReset) return reset(options);
  const opened = await open(options);
  if (opened === null) return;
  describePlace(opened, options);
  try {
    const server = await serve(opened, options, tell);
    stopOnSignals(async () => {
      await server.close();
      await opened.instance.close();
    });
    tell(`Ready. Stop it with Ctrl-C.\n\n${server.address}\n`);
  } catch (thrown) {
    await opened.instance.close();
    throw thrown;
  }
}

async function open(options: ServerOptions): Promise<OpenedInstance | null> {
  const opened = await openInstance({ ...options, ...ports, purposeIfNew: "demonstration" });
  if (opened.ok) return opened.value;
  return refuse(opened.error);
}

function describePlace({ instance, parts }: OpenedInstance, { dataFolder, databaseUrl }: ServerOptions): void {
  tell(`Data: ${parts.store.place}`);
  tell(
    databaseUrl === null
      ? "  (another folder: `npm start -- --data FOLDER`, or CUSTODIET_DATA)"
      : `  (by DATABASE_URL; its signing key is in ${dataFolder})`,
  );
  for (const { code, title, detail } of parts.store.warnings) tell(`Warning ${code}: ${title}. ${detail}`);
  if (instance.facts.isDemonstration) tell("A demonstration: every person and facility in it is fictional.");
}

async function reset(options: ServerOptions): Promise<void> {
  const { dataFolder, databaseUrl } = options;
  const place = databaseUrl === null ? { dataFolder } : { databaseUrl };
  const done = await resetDemonstration(place, { ...ports, purposeIfNew: "demonstration" });
  if (!done.ok) {
    refuse(done.error);
    return;
  }
  removeSigningKey(dataFolder);
  tell(`The demonstration's data in ${databaseUrl === null ? dataFolder : "the database"} is removed.`);
  tell("`npm start` loads it afresh.");
}

function refuse(fault: DescribedFault): null {
  console.error(wordFault(fault));
  process.exitCode = 2;
  return null;
}

/** The first signal stops everything in order; more of them change nothing. */
function stopOnSignals(stop: () => Promise<void>): void {
  let isStopping = false;
  const onSignal = (): void => {
    if (isStopping) return;
    isStopping = true;
    console.log("Stopping ...");
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal);
}

try {
  await main();
} catch (thrown) {
  if (!(thrown instanceof StartFault)) throw thrown;
  refuse(describeStartFault(thrown));
}
