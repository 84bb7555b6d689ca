/** The thread that answers what-if questions. */
import { serveKeptThread } from "./thread-side.ts";
import type { WhatIfOutcome, WhatIfQuestion } from "./what-if-job.ts";
import { createWhatIfWork } from "./what-if-work.ts";

serveKeptThread<WhatIfQuestion, WhatIfOutcome>(createWhatIfWork());
