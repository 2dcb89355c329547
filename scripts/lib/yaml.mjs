const INDENT = "  "

const isScalar = (value) => value === null || typeof value !== "object"
const isEmpty = (value) => Object.keys(value).length === 0

// JSON's strings are YAML's, whatever is in them; a plain word is easier on the eye.
const scalar = (value) =>
  typeof value === "string" &&
  /^[A-Za-z][\w ]*$/.test(value) &&
  !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(value)
    ? value.trimEnd() === value
      ? value
      : JSON.stringify(value)
    : JSON.stringify(value)

const key = (name) =>
  /^[A-Za-z_$][\w$-]*$/.test(name) && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(name)
    ? name
    : JSON.stringify(name)

const lines = (value, depth) => {
  const pad = INDENT.repeat(depth)
  const entries = Array.isArray(value)
    ? value.map((one) => ["-", one])
    : Object.entries(value)
        .filter(([, one]) => one !== undefined)
        .map(([name, one]) => [`${key(name)}:`, one])
  return entries.flatMap(([head, one]) => {
    if (isScalar(one)) return [`${pad}${head} ${scalar(one)}`]
    if (isEmpty(one)) return [`${pad}${head} ${Array.isArray(one) ? "[]" : "{}"}`]
    return [`${pad}${head}`, ...lines(one, depth + 1)]
  })
}

/** A value of JSON as YAML that people can read. */
export const toYaml = (value) => `${lines(value, 0).join("\n")}\n`
