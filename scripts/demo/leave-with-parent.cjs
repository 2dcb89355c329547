// Loaded into Medusa's process: when the demo is killed hard, its server must not stay behind.
process.on("disconnect", () => process.exit(1))
process.channel?.unref()
