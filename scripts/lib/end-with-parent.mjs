// Preloaded into the demo's processes: when `npm start` is killed without a chance to stop them, they end by themselves.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"))
