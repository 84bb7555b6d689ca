/** The server's program: `npm start`, `npm run reset-demo`. Exit 2 for whatever keeps it from starting. */
import { isAskedByPassword, resetDemonstration } from "@custodiet/store";
import { type DescribedFault, describeStartFault, StartFault, wordFault } from "./faults.ts";
import { removeBrowserKey } from "./instance/browser-keys.ts";
import { type OpenedInstance, openInstance } from "./instance/open-instance.ts";
import { removeConcernKey } from "./instance/people/concern-key.ts";
import { removeSealKeys } from "./instance/sharing/seal-keys.ts";
import { removeSigningKey } from "./instance/signing-key.ts";
import { watchSurroundings } from "./operation/surroundings.ts";
import { readOptions, type ServerOptions } from "./options.ts";
import { systemClock, systemRandomness } from "./ports.ts";
import { certificateFilesOf, serve } from "./serve.ts";
import { mailOutOf, readSettings } from "./settings.ts";
import { removeSimulatedWitnesses } from "./witnessing/simulated.ts";

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
  const settings = readSettings(options.dataFolder);
  const surroundings = watchSurroundings(options.dataFolder, settings, certificateFilesOf(options)?.file ?? null);
  const around = { surroundings, mailOut: mailOutOf(settings, options.dataFolder) };
  const opened = await openInstance({ ...options, ...ports, ...around, purposeIfNew: "demonstration" });
  if (opened.ok) return opened.value;
  surroundings.close();
  return refuse(opened.error);
}

function describePlace({ instance, parts }: OpenedInstance, { dataFolder, databaseUrl }: ServerOptions): void {
  tell(`Data: ${parts.store.place}`);
  tell(
    databaseUrl === null
      ? "  (another folder: `npm start -- --data FOLDER`, or CUSTODIET_DATA)"
      : `  (by DATABASE_URL; its signing key is in ${dataFolder})`,
  );
  if (databaseUrl !== null && isAskedByPassword(databaseUrl)) {
    tell("  Over the network by a password: a certificate of the account's own is better (docs/postgresql.md).");
  }
  if (instance.facts.isDemonstration) tell("A demonstration: every person and facility in it is fictional.");
}

async function reset(options: ServerOptions): Promise<void> {
  const { dataFolder, databaseUrl, ownerUrl } = options;
  const place = databaseUrl === null ? { dataFolder } : { databaseUrl, ownerUrl };
  const done = await resetDemonstration(place, { ...ports, purposeIfNew: "demonstration" });
  if (!done.ok) {
    refuse(done.error);
    return;
  }
  removeSigningKey(dataFolder);
  removeSealKeys(dataFolder);
  removeConcernKey(dataFolder);
  removeBrowserKey(dataFolder);
  removeSimulatedWitnesses(dataFolder);
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
