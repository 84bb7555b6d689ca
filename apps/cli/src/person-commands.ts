/** The commands of persons: founding an instance, and keys of one's own. */
import type { Command } from "commander";
import { example } from "./help-text.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

export function addPersonCommands(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
  program
    .command("init")
    .description("found a real instance and give its first two administrators their codes")
    .option("--name <name>", "what the instance is called")
    .option("--kind <kind>", "facility, authority or working-group")
    .option("--host <name>", "DNS name it is reached by; passkeys are bound to it (localhost)")
    .option("--organisation <id>", "identifier of its organisation (from the name)")
    .option("--administrator <name>", "twice: two different persons", collect)
    .option("--data <folder>", "an empty data folder (or CUSTODIET_DATA)")
    .option("--certificate <file>", "certificate for the name, PEM with its chain; copied into the data folder")
    .option("--certificate-key <file>", "its key, PEM")
    .option("--own-authority", "make an authority for this name alone, and by it a certificate")
    .option("--json", "print one JSON object")
    .addHelpText(
      "after",
      example(
        'custodiet init --data ./data --name "Quillfen" --kind facility --administrator "A. One" --administrator "B. Two"',
      ),
    )
    .action(async (options) => {
      const { runInit } = await import("./commands/init.ts");
      end(await runInit(options, terminal));
    });
  addCertificateCommands(program, terminal, end);
  const key = program.command("key").description("your own key on this machine: make it, answer with it");
  key
    .command("new")
    .description("make a key, kept in a file under a passphrase")
    .argument("<file>", "a new file")
    .option("--passphrase-file <file>", "file whose first line is the passphrase (or CUSTODIET_KEY_PASSPHRASE)")
    .option("--json", "print one JSON object")
    .addHelpText("after", example("custodiet key new my-key"))
    .action(async (file, options) => {
      const { runKeyNew } = await import("./commands/key.ts");
      end(await runKeyNew(file, options, terminal));
    });
  key
    .command("renew")
    .description("seal the same key anew, under today's protection or another passphrase")
    .argument("<file>", "the key's file, replaced in one step")
    .option("--passphrase-file <file>", "file whose first line is the passphrase (or CUSTODIET_KEY_PASSPHRASE)")
    .option("--new-passphrase-file <file>", "file whose first line is the passphrase from now on")
    .option("--json", "print one JSON object")
    .addHelpText("after", example("custodiet key renew my-key"))
    .action(async (file, options) => {
      const { runKeyRenew } = await import("./commands/key.ts");
      end(await runKeyRenew(file, options, terminal));
    });
  key
    .command("answer")
    .description("answer a page's question with your key")
    .argument("<file>", "the key's file")
    .argument("<question>", "the word that the page shows")
    .option("--passphrase-file <file>", "file whose first line is the passphrase (or CUSTODIET_KEY_PASSPHRASE)")
    .option("--json", "print one JSON object")
    .addHelpText("after", example("custodiet key answer my-key eyJmb3JtYXQiOjEs..."))
    .action(async (file, question, options) => {
      const { runKeyAnswer } = await import("./commands/key.ts");
      end(await runKeyAnswer(file, question, options, terminal));
    });
  program
    .command("approve")
    .description("decide on a request for approval on this machine, by your own key; needs no network")
    .argument("<request>", "the file that the page Approvals gave, or - for standard input")
    .option("--key <file>", "file of your own key")
    .option("--approve <hash>", "approve the content with this hash (its first 12 digits or more)")
    .option("--refuse <hash>", "refuse it; --note says why")
    .option("--note <text>", "in your own words")
    .option("--out <file>", "a new file for the answer (standard output)")
    .option("--to <address>", "bring the answer to this server at once")
    .option("--trust <key>", "the instance's key, once you have compared it")
    .option("--known <file>", "list of known instances (or CUSTODIET_KNOWN_INSTANCES)")
    .option("--passphrase-file <file>", "file whose first line is the passphrase (or CUSTODIET_KEY_PASSPHRASE)")
    .option("--json", "print one JSON object")
    .addHelpText("after", example("custodiet approve approval-3f2a91c0.txt"))
    .action(async (request, options) => {
      const { runApprove } = await import("./commands/approve.ts");
      end(await runApprove(request, options, terminal));
    });
}

function addCertificateCommands(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  const certificate = program
    .command("certificate")
    .description("what an instance serves TLS by: see it, renew it, put it");
  certificate
    .command("show")
    .description("for which name it is, until when, and what browsers have to trust")
    .option("--data <folder>", "data folder of the instance (or CUSTODIET_DATA)")
    .option("--json", "print one JSON object")
    .addHelpText("after", example("custodiet certificate show --data /var/lib/custodiet"))
    .action(async (options) => {
      const { runCertificateShow } = await import("./commands/certificate.ts");
      end(await runCertificateShow(options, terminal));
    });
  certificate
    .command("renew")
    .description("another certificate and key by the instance's own authority; a running server takes them up")
    .option("--data <folder>", "data folder of the instance (or CUSTODIET_DATA)")
    .option("--new-authority", "another authority too: browsers have to be told to trust it")
    .option("--json", "print one JSON object")
    .addHelpText("after", example("custodiet certificate renew --data /var/lib/custodiet"))
    .action(async (options) => {
      const { runCertificateRenew } = await import("./commands/certificate.ts");
      end(await runCertificateRenew(options, terminal));
    });
  certificate
    .command("put")
    .description("a certificate that was made elsewhere, checked and copied; a running server takes it up")
    .argument("<certificate>", "PEM with its chain")
    .argument("<key>", "its key, PEM")
    .requiredOption("--host <name>", "the instance's DNS name")
    .option("--data <folder>", "data folder of the instance (or CUSTODIET_DATA)")
    .option("--json", "print one JSON object")
    .addHelpText(
      "after",
      example("custodiet certificate put cert.pem key.pem --host custodiet.example --data /var/lib/custodiet"),
    )
    .action(async (file, keyFile, options) => {
      const { runCertificatePut } = await import("./commands/certificate.ts");
      end(await runCertificatePut(file, keyFile, options, terminal));
    });
}
