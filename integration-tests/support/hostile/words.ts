/** Ids that no row has, as they may stand in a path. */
export const PATH_IDS = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "%00",
  "%2e%2e%2f",
  "%F0%9F%92%A9",
  "e%CC%81",
  "%27%3b--",
  "null",
  "-1",
  "1e309",
  "a.b.c",
  "x".repeat(300),
]

/** Names that every object answers to, and words a database chokes on. */
export const WORDS = [
  "__proto__",
  "constructor",
  "toString",
  "prototype",
  "",
  " ",
  "\u0000",
  "\ud800",
  "💩",
  "e\u0301",
  "%",
  "_",
  "\\",
  "';--",
  "null",
  "NaN",
  "-0",
  "1e309",
  "9".repeat(40),
  "x".repeat(5_000),
]

/** Dates as they are not. */
export const DATES = [
  "2026-02-30",
  "0000-00-00",
  "+275760-09-13",
  "-000001-01-01T00:00:00Z",
  "9999-12-31T23:59:59.999Z",
  "2026-06-01T25:00:00Z",
  "2026-06-01T10:00:00+99:99",
  "1899-12-31",
  "yesterday",
]

/** Numbers as nobody counts or pays. */
export const NUMBERS = [
  -1,
  0,
  0.1,
  1e-7,
  1e21,
  2 ** 31,
  2 ** 53,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
]

/** Values of every type; `undefined` stands for a field that is left out. */
export const VALUES: readonly unknown[] = [
  null,
  true,
  [],
  {},
  [null],
  [[]],
  { $ne: null },
  { $gte: "x" },
  { __proto__: { a: 1 } },
  { constructor: 1 },
  ...NUMBERS,
  ...WORDS,
  ...DATES,
]
