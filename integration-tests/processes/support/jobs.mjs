import { createRequire } from "node:module"

// The queue's own client, as Medusa's workflow engine has it.
const engine = createRequire(import.meta.url).resolve("@medusajs/workflow-engine-redis")
const load = createRequire(engine)
const { Queue, QueueEvents } = load("bullmq")
const { Redis } = load("ioredis")

const JOBS = "medusa-workflows-jobs"
const PATIENCE = 60_000

/**
 * Brings the next tick of a scheduled job forward to now, and waits until some process has run it;
 * answers how often it ran and how many processes wait for ticks.
 */
export const runDueJob = async ({ url, job }) => {
  // The queue insists on it: it waits for Redis as long as it takes.
  const connection = new Redis(url, { maxRetriesPerRequest: null })
  const queue = new Queue(JOBS, { connection })
  const events = new QueueEvents(JOBS, { connection })
  try {
    await events.waitUntilReady()
    const due = (await queue.getDelayed()).filter(({ data }) => data.jobId === `job-${job}`)
    for (const tick of due) {
      const ran = tick.waitUntilFinished(events, PATIENCE)
      // Its minute may have come by itself.
      if (await tick.isDelayed()) await tick.promote()
      await ran
    }
    return { ran: due.length, workers: await queue.getWorkersCount() }
  } finally {
    await events.close()
    await queue.close()
    connection.disconnect()
  }
}
