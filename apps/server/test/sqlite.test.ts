import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeComments } from "./comments.ts";
import { describeDrafts } from "./drafts.ts";
import { describeIdentity } from "./identity.ts";
import { describeImports } from "./imports.ts";
import { describeSetBack } from "./set-back.ts";
import { describeServer } from "./suite.ts";

const place = async () => ({});

/** A data folder, and how it is copied while nobody works in it. */
const folders = async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), "custodiet-set-back-"));
  return {
    options: { dataFolder },
    copy: async () => {
      const copy = `${dataFolder}-copy`;
      cpSync(dataFolder, copy, { recursive: true });
      return { dataFolder: copy };
    },
    remove: () => {
      for (const path of [dataFolder, `${dataFolder}-copy`]) rmSync(path, { recursive: true, force: true });
    },
  };
};

describeServer("the server on the embedded database", place);
describeIdentity("persons on the embedded database", place);
describeComments("comments on the embedded database", place);
describeDrafts("drafts on the embedded database", place);
describeImports("imports on the embedded database", place);
describeSetBack("a log on the embedded database that was set back", folders);
