import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import medusa from "@medusajs/eslint-plugin"
import { defineConfig } from "eslint/config"
import tseslint from "typescript-eslint"

const root = import.meta.dirname
const TESTS = ["integration-tests/**", "**/__tests__/**"]
const GENERATED_MIGRATIONS = `src/modules/*/migrations/Migration${"[0-9]".repeat(14)}.ts`

// Medusa's preset ignores test files for every rule of every plugin; here only its own rules skip them.
// Its parser block is replaced by the typed one below.
const medusaRules = medusa.configs.strict
  .filter((config) => config.plugins || Object.keys(config.rules ?? {}).length > 0)
  .map((config) =>
    config.plugins ? config : { ...config, ignores: [...(config.ignores ?? []), ...TESTS] }
  )

/**
 * The fences between the layers, from the table that the layer test holds against every import line.
 * The test resolves paths and is the law; these patterns say the same while the line is being typed.
 */
const layers = JSON.parse(readFileSync(path.join(root, "integration-tests/structure/layers.json")))
const modules = readdirSync(path.join(root, "src/modules"))
const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
const anyOf = (names) =>
  names
    .map((name) => (name.endsWith("*") ? `${escape(name.slice(0, -1))}.*` : `${escape(name)}$`))
    .join("|")
const othersThan = (layer, allowed) =>
  Object.keys(layers).filter((name) => name !== layer && !allowed.includes(name))
const climbingTo = (names) => `^(?:\\.\\./)+(?:src/)?(?:${names.map(escape).join("|")})(?:/|$)`
const packagesExcept = (names) => (names.length ? `^(?!\\.)(?!(?:${anyOf(names)}))` : "^(?!\\.)")

const fence = (layer) => {
  const { layers: may, packages, typesOnly = { layers: [], packages: [] } } = layers[layer]
  const message = `The layer ${layer} may not import this: see integration-tests/structure/layers.json.`
  // "../admin" climbs to the folder of admin routes inside api, not to the admin interface.
  const never = othersThan(layer, [
    ...may,
    ...typesOnly.layers,
    ...(layer === "api" ? ["admin"] : []),
  ])
  const patterns = [
    { regex: climbingTo(never), message },
    { regex: packagesExcept([...packages, ...typesOnly.packages]), message },
    { regex: packagesExcept(packages), message, allowTypeImports: true },
  ]
  if (typesOnly.layers.length) {
    patterns.push({ regex: climbingTo(typesOnly.layers), message, allowTypeImports: true })
  }
  if (layer === "modules") patterns.push({ regex: climbingTo(modules), message })
  return {
    files: [layer === "admin" ? "admin/**/*.{ts,tsx}" : `src/${layer}/**/*.{ts,tsx}`],
    ignores: TESTS,
    rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns }] },
  }
}

/**
 * Amounts are split, summed and rounded in src/domain/money and nowhere else: one `price * quantity`
 * in floating point, or one split without its odd cent, and ledger and payments disagree for good.
 * Types cannot help (amounts cross the edge as number, string, BigNumber and bigint), so the rule goes
 * by name: what is called a price, an amount, a value or a …_total takes no arithmetic operator.
 * Comparing is fine.
 */
const AMOUNT =
  "/^(?:\\w*(?:_|[a-z](?=[A-Z])))?(?:price|amount|value|Price|Amount|Value)s?$|_(?:total|net)$|[a-z](?:Total|Net)$/"
const OPERATOR = "/^(?:[-+*%]|\\u002F|\\*\\*)=?$/"
const amountOperands = [
  `Identifier[name=${AMOUNT}]`,
  `MemberExpression[property.name=${AMOUNT}]`,
  `CallExpression[callee.name=/^(?:Number|BigInt|parseFloat|toMinor|fromMinor)$/]:has(> Identifier[name=${AMOUNT}], > MemberExpression[property.name=${AMOUNT}])`,
].join(", ")
const noMoneyArithmetic = ["BinaryExpression", "AssignmentExpression"].map((node) => ({
  selector: `${node}[operator=${OPERATOR}] > :matches(${amountOperands})`,
  message: "Arithmetic on amounts belongs in src/domain/money.",
}))

const noClock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "The domain gets the time passed in.",
  },
  {
    selector:
      "MemberExpression[object.name='Date'][property.name='now'], MemberExpression[object.name='DateTime'][property.name='now'], MemberExpression[object.name='Math'][property.name='random']",
    message: "The domain knows no clock and no chance: pass the time in.",
  },
]

const honestTests = [
  {
    selector:
      "MemberExpression[object.name=/^(?:it|test|describe)$/][property.name=/^(?:only|skip|todo)$/]",
    message: "Every test runs, every time.",
  },
  {
    selector:
      "CallExpression[callee.object.name='jest'][callee.property.name=/^(?:mock|doMock|spyOn)$/]",
    message: "Tests run against the real Medusa and a real database.",
  },
]

export default defineConfig(
  {
    ignores: [
      "node_modules/**",
      ".medusa/**",
      ".demo/**",
      "public/**",
      "**/dist/**",
      "coverage/**",
      "src/admin/**", // the link to admin/
      "admin/__admin-extensions__.js",
      GENERATED_MIGRATIONS,
    ],
  },
  { linterOptions: { noInlineConfig: true } },
  ...medusaRules,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommended],
    languageOptions: {
      parserOptions: {
        project: ["integration-tests/tsconfig.json", "admin/tsconfig.json"],
        tsconfigRootDir: root,
      },
    },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-unnecessary-type-assertion": "error",
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": true }],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
    },
  },
  {
    files: ["**/*.{ts,tsx,mjs,js}"],
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      curly: ["error", "multi-line"],
      "no-var": "error",
      "prefer-const": "error",
      // One way to write a function; a generator, which has no arrow, is a constant as well.
      "func-style": ["error", "expression"],
      // A file has one purpose; past this it has two.
      "max-lines": ["error", { max: 250 }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}", "admin/**/*.{ts,tsx}"],
    ignores: TESTS,
    rules: {
      "no-console": "error",
      "no-restricted-syntax": ["error", ...noMoneyArithmetic],
      // Ids carry the plugin's prefix, which export names have no room for; a structure test holds them.
      "@medusajs/workflow-id-matches-export-or-filename": "off",
      "@medusajs/step-id-kebab-case": "off",
    },
  },
  {
    files: ["src/domain/**/*.ts"],
    ignores: [...TESTS, "src/domain/money/**"],
    rules: { "no-restricted-syntax": ["error", ...noMoneyArithmetic, ...noClock] },
  },
  {
    files: ["src/domain/money/**/*.ts"],
    ignores: TESTS,
    rules: { "no-restricted-syntax": ["error", ...noClock] },
  },
  {
    // The domain knows no Medusa, so it has no MedusaError; it answers with refusals.
    files: ["src/domain/**/*.ts"],
    rules: { "@medusajs/use-medusa-error-not-generic-error": "off" },
  },
  {
    // The constructor that Medusa documents for its services passes `arguments` on.
    files: ["src/modules/**/*service.ts"],
    rules: { "prefer-rest-params": "off" },
  },
  {
    // Here transactions begin: a command opens one inside its retry, a read needs none.
    files: ["src/modules/service-credit/ledger-service.ts"],
    rules: {
      "@medusajs/use-inject-manager-on-public-methods": "off",
      "@medusajs/medusa-context-on-context-param": "off",
    },
  },
  {
    // No MedusaError in a browser.
    files: ["admin/**/*.{ts,tsx}"],
    rules: { "@medusajs/use-medusa-error-not-generic-error": "off" },
  },
  {
    files: TESTS.map((glob) => `${glob}/*.ts`),
    rules: { "no-restricted-syntax": ["error", ...honestTests] },
  },
  ...Object.keys(layers).map(fence)
)
