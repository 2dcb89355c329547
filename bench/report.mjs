import { cpus, loadavg, totalmem } from "node:os"

const NOISE = 0.2

const number = (value, digits) => value.toFixed(digits)
// Median and quartiles.
const ms = ({ p25, p50, p75 }) => `${number(p50, 1)} (${number(p25, 1)}–${number(p75, 1)})`
const pairs = ({ p25, p50, p75 }) => `${number(p50, 3)} (${number(p25, 3)}–${number(p75, 3)})`

/** On what was measured. */
export const describeMachine = ({ version, load_before, seconds }) => {
  const [cpu, ...others] = cpus()
  const load = ([one]) => number(one, 2)
  return [
    `CPU         ${cpu?.model ?? "unknown"}, ${others.length + 1} visible`,
    `Memory      ${number(totalmem() / 2 ** 30, 1)} GiB`,
    `Node        ${process.versions.node}, PostgreSQL ${version} (fsync on, both databases on it)`,
    `Load        ${load(load_before)} before, ${load(loadavg())} after, ${number(seconds, 0)} s`,
  ].join("\n")
}

const verdict = ({ bar, aim }, { ratio, drift }) => {
  if (drift > NOISE) return `TOO NOISY (${number(drift * 100, 0)} %)`
  if (bar === undefined) return "for information"
  if (ratio <= aim) return "aim met"
  return ratio <= bar ? "bar met" : "ABOVE THE BAR"
}

/** The ratios as a table, fit for a pull request. */
export const table = (results) => {
  const head = [
    "",
    "with, ms",
    "without, ms",
    "ratio of medians",
    "pair by pair",
    "fastest",
    "n",
    "bar",
    "aim",
    "",
  ]
  const rows = results.map(({ scenario, summary }) => [
    scenario.title,
    ms(summary.withPlugin),
    ms(summary.without),
    number(summary.ratio, 3),
    pairs(summary.paired),
    number(summary.withPlugin.min / summary.without.min, 3),
    String(summary.n),
    scenario.bar === undefined ? "" : number(scenario.bar, 2),
    scenario.aim === undefined ? "" : number(scenario.aim, 2),
    verdict(scenario, summary),
  ])
  const lines = [head, head.map(() => "---"), ...rows]
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)))
  return lines
    .map((line) => `| ${line.map((cell, column) => pad(cell, widths[column])).join(" | ")} |`)
    .join("\n")
}

const pad = (cell, width) => (cell === "---" ? "-".repeat(width) : cell.padEnd(width))

/** Why the run does not count, in a sentence; null when it does. */
export const refusalOf = (results) => {
  const noisy = results.filter(({ summary }) => summary.drift > NOISE)
  if (!noisy.length) return null
  const names = noisy.map(({ scenario }) => `"${scenario.title}"`).join(", ")
  return `This run does not count: the shop without the plugin was over ${NOISE * 100} % faster in one half of it than in the other (${names}). The machine was busy; run it again on a quiet one.`
}
