import { canonicalJson } from "@custodiet/core";
import { describe, expect, test } from "vitest";
import {
  bytesToSign,
  formatRoster,
  makeEnvelope,
  type Roster,
  rosterFingerprint,
  rosterType,
  takeRoster,
  vouchedBy,
} from "../index.ts";
import { author, dayMs, manager, nowMs, roster, rosterKey, secondManager, security, signWith } from "./parties.ts";

const signed = (of: Roster, signers: readonly Parameters<typeof signWith>[0][]): string => {
  const payload = Buffer.from(formatRoster(of));
  const toSign = bytesToSign(rosterType, payload);
  const signatures = signers.map((person) => signWith(person, { toSign } as Parameters<typeof signWith>[1]));
  return canonicalJson({ ...makeEnvelope(rosterType, payload, signatures) });
};

const first = roster();
const second = roster({
  number: 2,
  previous: rosterFingerprint(first),
  keys: [rosterKey(author), rosterKey(secondManager)],
});

test("at first contact a roster carries the signatures it demands", () => {
  expect(takeRoster(signed(first, [manager, security]), null, nowMs)).toEqual({ ok: true, value: first });
});

test("the next one is signed by keys of the one before, not by its own", () => {
  expect(takeRoster(signed(second, [manager, security]), first, nowMs)).toEqual({ ok: true, value: second });
  expect(
    takeRoster(
      signed(second, [author, secondManager]),
      roster({ keys: [rosterKey(manager), rosterKey(security)] }),
      nowMs,
    ),
  ).toMatchObject({ ok: false });
});

describe("refused", () => {
  const cases: readonly [string, string, Roster | null, string][] = [
    ["signed by one person", signed(first, [manager]), null, "CUS-X013"],
    ["signed by one person twice", signed(first, [manager, manager]), null, "CUS-X013"],
    ["signed by two in one role", signed(first, [manager, secondManager]), null, "CUS-X013"],
    ["a later one at first contact", signed(second, [manager, security]), null, "CUS-X012"],
    ["the same number again", signed(roster({ threshold: 3 }), [manager, security]), first, "CUS-X012"],
    ["a number left out", signed({ ...second, number: 3 }, [manager, security]), first, "CUS-X012"],
    ["another one before it", signed({ ...second, previous: "0".repeat(64) }, [manager, security]), first, "CUS-X012"],
    ["of another party", signed({ ...second, party: "other" }, [manager, security]), first, "CUS-X012"],
    ["run out", signed(roster({ untilMs: nowMs }), [manager, security]), null, "CUS-X011"],
    ["no envelope", "{}", null, "CUS-X008"],
    ["not canonical", ` ${signed(first, [manager, security])}`, null, "CUS-X008"],
  ];
  test.each(cases)("%s", (_name, text, before, code) => {
    expect(takeRoster(text, before, nowMs)).toMatchObject({ ok: false, error: { code } });
  });

  test("a key withdrawn before the new roster's first day no longer signs for it", () => {
    const keys = [rosterKey(manager), rosterKey(security, { untilMs: nowMs - 31 * dayMs })];
    const before = roster({ keys });
    const next = { ...second, previous: rosterFingerprint(before) };
    expect(takeRoster(signed(next, [manager, security]), before, nowMs)).toMatchObject({ ok: false });
  });
});

describe("a roster that begins anew", () => {
  const anew = roster({
    number: 2,
    previous: rosterFingerprint(first),
    keys: [rosterKey(author), rosterKey(secondManager)],
    begunAnew: { reason: "The keys were lost in a fire" },
  });
  const trusted = roster({ keys: [rosterKey(manager), rosterKey(security)] });

  test("is signed by its own keys, and vouched for by comparison alone", () => {
    const taken = takeRoster(signed(anew, [author, secondManager]), first, nowMs);
    expect(taken).toEqual({ ok: true, value: anew });
    expect([vouchedBy(anew, first), vouchedBy(second, first), vouchedBy(first, null)]).toEqual([
      "comparison",
      "the one before",
      "comparison",
    ]);
  });

  test("does not stand where its own two did not sign, though those before did", () => {
    expect(takeRoster(signed(anew, [manager, security]), first, nowMs)).toMatchObject({
      ok: false,
      error: { code: "CUS-X013" },
    });
  });

  test("is a swapped one where it does not say so: the keys of the one before are missing", () => {
    const { begunAnew: _, ...silent } = anew;
    expect(takeRoster(signed(silent, [author, secondManager]), trusted, nowMs)).toMatchObject({ ok: false });
  });

  test("takes no place that is taken, and follows no other one than is trusted", () => {
    for (const over of [{ number: 1, previous: null }, { previous: "0".repeat(64) }, { party: "somebody-else" }]) {
      expect(takeRoster(signed({ ...anew, ...over }, [author, secondManager]), first, nowMs)).toMatchObject({
        ok: false,
        error: { code: "CUS-X012" },
      });
    }
  });

  test("is taken by who missed some, or knows none; one that does not begin anew is not", () => {
    const later = { ...anew, number: 5, previous: "0".repeat(64) };
    expect(takeRoster(signed(later, [author, secondManager]), first, nowMs).ok).toBe(true);
    expect(takeRoster(signed(later, [author, secondManager]), null, nowMs).ok).toBe(true);
    const { begunAnew: _, ...plain } = later;
    expect(takeRoster(signed(plain, [author, secondManager]), null, nowMs).ok).toBe(false);
  });
});
