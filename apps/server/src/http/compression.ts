/**
 * Answers are compressed on their way: a draft or a ranking of a large facility has some 600 kB of JSON.
 *
 * A compressed answer tells by its length whether what the asker wrote stands in it beside a secret (BREACH). Two things
 * keep that from being asked from outside: cookies are `SameSite=Strict`, so another site's page can make nobody's
 * browser ask in that person's name; and the one answer that holds a token, the session's, is never compressed.
 */
import { constants } from "node:zlib";
import compress from "@fastify/compress";
import type { FastifyInstance } from "fastify";

/** In a packet or two there is nothing to win. */
const smallestBytes = 1400;

/** Of 11, which is what an answer would have to wait for. */
const brotliQuality = 4;

/** Has to come before the routes. Pages that stand compressed on the disk are sent as they stand. */
export async function compressAnswers(app: FastifyInstance): Promise<void> {
  await app.register(compress, {
    global: true,
    globalDecompression: false,
    threshold: smallestBytes,
    encodings: ["br", "gzip"],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } },
  });
}

/** Of the routes whose answers hold a token. */
export const neverCompressed = { compress: false } as const;
