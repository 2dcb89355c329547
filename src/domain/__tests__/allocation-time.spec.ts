import type { AllocationInput } from ".."
import { allocate } from ".."
import { aCredit, aLine, everything, only, sumOf } from "./support/carts"

const positions = (count: number) => Array.from({ length: count }, (_, at) => at)

/** Processor time of the fastest of a few runs: the code's own, whatever else the machine does. */
const milliseconds = (input: AllocationInput): number => {
  const times = positions(7).map(() => {
    const start = process.cpuUsage()
    allocate(input)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return Math.min(...times)
}

describe("time to allocate", () => {
  it.each([1, 4, 8])(
    "twelve different lines and eight credits of %i packages: < 50 ms",
    (packages) => {
      const input: AllocationInput = {
        lines: positions(12).map((n) => aLine(`line ${n}`, { unit_price: BigInt(3500 + 7 * n) })),
        credits: positions(8).map((n) =>
          aCredit(`credit ${n}`, {
            client_package_id: `package ${n % packages}`,
            available: 11 + n,
            coverage: [everything(1), only(`line ${n}`, 2)],
            expires_at: new Date(Date.UTC(2026, n)),
          })
        ),
        choices: positions(12).map((n) => ({
          line_id: `line ${n}`,
          client_package_id: `package ${(n + 1) % packages}`,
        })),
      }
      expect(sumOf(allocate(input).takes, (take) => take.quantity)).toBe(12)
      expect(milliseconds(input)).toBeLessThan(50)
    }
  )

  it("two hundred lines of a thousand and two hundred credits: < 100 ms", () => {
    const input: AllocationInput = {
      lines: positions(200).map((n) =>
        aLine(`line ${n}`, { quantity: 1000, unit_price: BigInt(3500 + 7 * n) })
      ),
      credits: positions(200).map((n) =>
        aCredit(`credit ${n}`, {
          client_package_id: `package ${n % 50}`,
          available: 900,
          coverage: [everything(3), ...positions(10).map((k) => only(`line ${(n + k) % 200}`, 1))],
          expires_at: new Date(Date.UTC(2026, 0, 1 + (n % 30))),
        })
      ),
      choices: positions(200).map((n) => ({
        line_id: `line ${n}`,
        client_package_id: `package ${n % 50}`,
      })),
    }
    expect(milliseconds(input)).toBeLessThan(100)
  })
})
