const ROOM = "src/modules/service-credit/"
const RACES = [
  "integration-tests/modules/ledger-races.spec.ts",
  "integration-tests/modules/desk-races.spec.ts",
  "integration-tests/modules/locks-of-commands.spec.ts",
  "integration-tests/modules/all-pairs.spec.ts",
]

const once = (pattern, instead) => (text) =>
  [...text.matchAll(pattern)].map((found) => {
    const { index } = found
    const after = index + found[0].length
    return {
      index,
      text: text.slice(0, index) + found[0].replace(pattern, instead) + text.slice(after),
    }
  })

/**
 * What is taken away wherever it stands: the files it is looked for in, every way to take it away from
 * a text, and the suites that should notice.
 */
export const RULES = [
  {
    what: "row lock",
    files: (file) => /^src\/modules\/(?!.*migrations)/.test(file),
    taken: once(
      /(?<=[\w'`)}?] ?|\n +)for (no key )?update( of \w+)?( skip locked)?(?=[`")} ,\n])/gi,
      ""
    ),
    suites: RACES,
  },
  {
    what: "order of locks",
    files: (file) => file.startsWith(ROOM) && !/migrations/.test(file),
    taken: once(/order by [\w., ]+?(?= (limit \S+ )?for (no key )?update)/g, ""),
    suites: RACES,
  },
  {
    what: "end of a package",
    files: (file) =>
      file.startsWith(`${ROOM}ledger`) ||
      file.startsWith(`${ROOM}checkout`) ||
      file.startsWith(`${ROOM}time`),
    taken: once(/[\w.]*expires_at (>|<=) (service_package_now\(\)|now\b)/g, (_all, sign) =>
      sign === ">" ? "true" : "false"
    ),
    suites: [
      "integration-tests/modules/whole-days.spec.ts",
      "integration-tests/modules/expire-packages.spec.ts",
      "integration-tests/modules/hold-cart.spec.ts",
      "integration-tests/modules/clock-put-back.spec.ts",
      "integration-tests/http/checkout/resolver.spec.ts",
    ],
  },
  {
    what: "right of a route",
    files: (file) => /^src\/api\/.*middlewares\.ts$/.test(file),
    taken: once(/requireRight\("\w+"(, \w+)?\),?(?=[\s\]])/g, ""),
    suites: ["integration-tests/structure/rights.spec.ts"],
  },
  {
    what: "right of a route, weaker:",
    files: (file) => /^src\/api\/.*middlewares\.ts$/.test(file),
    taken: once(/requireRight\("(?!read)\w+"(, \w+)?\)/g, 'requireRight("read")'),
    suites: ["integration-tests/structure/reference.spec.ts"],
  },
]

const GUARD = "src/workflows/checkout/guard.ts"
const GUARDED = ["integration-tests/http/checkout/guard.spec.ts"]
const clause = (what, file, from, to, suites = GUARDED) => ({ what, file, from, to, suites })

/** What is taken away in one place. */
export const CLAUSES = [
  clause("guard: service of a hold", GUARD, "if (line?.variant_id === variant_id)", "if (line)"),
  clause(
    "guard: customer of a hold",
    GUARD,
    "if (!hold || hold.customer_id !== cart.customer_id)",
    "if (!hold)"
  ),
  clause(
    "guard: quantity of a hold",
    GUARD,
    "backed.get(line.id) === line.quantity",
    "backed.has(line.id)"
  ),
  clause("guard: forged line", GUARD, 'refuse("credits_no_longer_held")', "return"),
  clause(
    "guard: rules of a service",
    GUARD,
    "await checkServiceRules(container, cart, backed)",
    "",
    ["integration-tests/http/checkout/service-rules.spec.ts"]
  ),
  clause("guard: seats", GUARD, "await assertSeats(", "void (", [
    "integration-tests/http/checkout/last-seat.spec.ts",
  ]),
  clause(
    "guard: mark alone",
    "src/workflows/checkout/forged-line.ts",
    "Boolean(line.metadata?.service_packages)",
    "false"
  ),
  clause(
    "guard: line that was covered",
    "src/workflows/checkout/forged-line.ts",
    "parts.some((part) => part.line_item_id === line.id)",
    "false"
  ),
  clause(
    "guard: service of a package",
    "src/workflows/checkout/forged-line.ts",
    "return count > 0",
    "return false"
  ),
  clause(
    "holds counted in a checkout",
    `${ROOM}checkout/spendable.ts`,
    "held - own + redeemed",
    "redeemed",
    ["integration-tests/modules/hold-cart.spec.ts"]
  ),
  clause(
    "team lock",
    `${ROOM}settings/team.ts`,
    "lock table service_package_staff_role in share row exclusive mode",
    "select 1",
    ["integration-tests/modules/team-races.spec.ts"]
  ),
  clause(
    "refund cap of a payment",
    "src/domain/refund/split.ts",
    "smaller(atLeastZero(left), atLeastZero(minus(amount, taken)))",
    "atLeastZero(minus(amount, taken))",
    ["src/domain/__tests__/refund.spec.ts"]
  ),
  clause("payment cap", `${ROOM}money/record-payment.ts`, "if (!exceeds) return", "return", [
    "integration-tests/http/money/payments.spec.ts",
  ]),
  clause("gate of the rights", "src/api/rights.ts", "await assertRight(", "void (", [
    "integration-tests/http/settings/who-may-call.spec.ts",
  ]),
]
