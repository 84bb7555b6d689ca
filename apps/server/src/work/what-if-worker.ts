/** The worker that answers what-if questions. */

import type { WhatIfOutcome, WhatIfQuestion } from "./what-if-job.ts";
import { createWhatIfWork } from "./what-if-work.ts";
import { serveWorker } from "./worker-side.ts";

serveWorker<WhatIfQuestion, WhatIfOutcome>(createWhatIfWork());
