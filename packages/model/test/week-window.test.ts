import { mergeWindows, parseWeekWindow, windowsOverlap } from "@custodiet/model";
import { describe, expect, test } from "vitest";

const day = 1440;

describe("hours of the week", () => {
  test.each([
    ["Mon 00:00-24:00", [[0, day]]],
    [
      "Mon-Tue 07:00-19:00",
      [
        [420, 1140],
        [day + 420, day + 1140],
      ],
    ],
    ["Mon-Sun 00:00-24:00", [[0, 7 * day]]],
    ["Tue 22:00-06:00", [[day + 1320, 2 * day + 360]]],
    [
      "Sun 22:00-06:00",
      [
        [0, 360],
        [6 * day + 1320, 7 * day],
      ],
    ],
    [
      "Sun-Mon 23:00-24:00",
      [
        [1380, 1440],
        [6 * day + 1380, 7 * day],
      ],
    ],
    [
      "Sat-Mon 12:00-13:00",
      [
        [720, 780],
        [5 * day + 720, 5 * day + 780],
        [6 * day + 720, 6 * day + 780],
      ],
    ],
  ])("%s", (text, expected) => {
    expect(parseWeekWindow(text)?.map(({ fromMinute, toMinute }) => [fromMinute, toMinute])).toEqual(expected);
  });

  test.each([
    "Mon 07:00",
    "mon 07:00-08:00",
    "Mon-Fri 7:00-8:00",
    "Mon 07:00-07:00",
    "Mon 24:00-06:00",
    "Mon 07:60-08:00",
    "Mon 07:00-25:00",
    "Mon,Tue 07:00-08:00",
    "Mon 07:00-08:00 ",
    "",
  ])("%j is not a window", (text) => {
    expect(parseWeekWindow(text)).toBeNull();
  });

  test("windows that touch or overlap become one", () => {
    const windows = [
      { fromMinute: 60, toMinute: 120 },
      { fromMinute: 0, toMinute: 60 },
      { fromMinute: 100, toMinute: 110 },
      { fromMinute: 121, toMinute: 130 },
    ];
    expect(mergeWindows(windows)).toEqual([
      { fromMinute: 0, toMinute: 120 },
      { fromMinute: 121, toMinute: 130 },
    ]);
  });

  test("windows overlap when they share a minute; ends do not count", () => {
    const morning = [{ fromMinute: 0, toMinute: 720 }];
    expect(windowsOverlap(morning, [{ fromMinute: 719, toMinute: 800 }])).toBe(true);
    expect(windowsOverlap(morning, [{ fromMinute: 720, toMinute: 800 }])).toBe(false);
    expect(windowsOverlap(null, morning)).toBe(true);
    expect(windowsOverlap(morning, null)).toBe(true);
    expect(windowsOverlap(null, null)).toBe(true);
    expect(windowsOverlap(morning, [])).toBe(false);
  });
});
