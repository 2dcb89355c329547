import { useEffect, useRef } from "react"
import {
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from "chart.js"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import type { UsagePoint } from "./usage-points"
import { useDarkMode } from "./use-dark-mode"

Chart.register(LineController, LineElement, PointElement, LinearScale, Filler, Tooltip)

type Props = { points: readonly UsagePoint[]; most: number; label: string }

/** Draws how many sessions were used as time went by, in Medusa's colours. */
const UsageChart = ({ points, most, label }: Props) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { t } = useMessages()
  const { date, count } = useFormat()
  const isDark = useDarkMode()

  useEffect(() => {
    if (!canvas.current) return
    const styles = getComputedStyle(canvas.current)
    const color = (name: string) => styles.getPropertyValue(name).trim()
    const dateOf = (at: number) => date(new Date(at).toISOString())
    const ticks = { color: color("--fg-muted"), font: { size: 11 } }
    const first = points[0]?.at
    const last = points.at(-1)?.at
    const chart = new Chart(canvas.current, {
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
            min: first,
            max: last,
            border: { color: color("--border-base") },
            grid: { display: false },
            ticks: {
              ...ticks,
              maxRotation: 0,
              maxTicksLimit: 4,
              // Several ticks of one day are one.
              callback: (at, n, all) => {
                const day = dateOf(Number(at))
                const before = all[n - 1]
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
              label: ({ parsed }) => t("page.usedSoFar", { used: count(Number(parsed.y)) }),
            },
          },
        },
      },
    })
    return () => chart.destroy()
  }, [points, most, isDark, date, count, t])

  return <canvas ref={canvas} role="img" aria-label={label} />
}

export default UsageChart
