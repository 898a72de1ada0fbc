/** Processor time of the best of three runs, in milliseconds: what the work takes, whatever else the machine does. */
export function cpuMs(work: () => unknown): number {
  const times = [0, 1, 2].map(() => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return Math.min(...times)
}
