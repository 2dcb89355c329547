import type { ChartConfiguration } from "chart.js"
import type { UsagePoint } from "./usage-points"

/** What the drawing of a usage depends on beside its points. */
export type UsageLook = {
  /** How many sessions the package had: the top of the scale. */
  most: number
  /** The value of one of Medusa's CSS variables. */
  color: (variable: string) => string
  dateOf: (at: number) => string
  sentenceOf: (used: number) => string
}

/** The chart of a usage: steps that only rise, in Medusa's colours. */
export const usageConfiguration = (
  points: readonly UsagePoint[],
  { most, color, dateOf, sentenceOf }: UsageLook
): ChartConfiguration<"line"> => {
  const ticks = { color: color("--fg-muted"), font: { size: 11 } }
  return {
    type: "line",
    data: {
      datasets: [
        {
          data: points.map(({ at, used }) => ({ x: at, y: used })),
          stepped: true,
          fill: true,
          borderWidth: 2,
          pointRadius: 2,
          borderColor: color("--fg-interactive"),
          pointBackgroundColor: color("--fg-interactive"),
          backgroundColor: color("--bg-highlight"),
        },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: "nearest", intersect: false, axis: "x" },
      scales: {
        x: {
          type: "linear",
          min: points[0]?.at,
          max: points.at(-1)?.at,
          border: { color: color("--border-base") },
          grid: { display: false },
          ticks: {
            ...ticks,
            maxRotation: 0,
            maxTicksLimit: 4,
            // A day is named once, however short the time.
            callback: (at, n, all) => {
              const [day, before] = [dateOf(Number(at)), all[n - 1]]
              return before && dateOf(before.value) === day ? "" : day
            },
          },
        },
        y: {
          min: 0,
          max: most,
          border: { display: false },
          grid: { color: color("--border-base") },
          ticks: { ...ticks, precision: 0, maxTicksLimit: 6 },
        },
      },
      plugins: {
        tooltip: {
          displayColors: false,
          callbacks: {
            title: ([item]) => (item ? dateOf(Number(item.parsed.x)) : ""),
            label: ({ parsed }) => sentenceOf(Number(parsed.y)),
          },
        },
      },
    },
  }
}
