const WARM_UP = 1_500;
const TIME = 6_000;

/**
 * Does a thing over and over and says how often a second it was done: by the clock, and by the processor time that the
 * process took (garbage collection in its own threads included), which is the honest figure on a busy machine.
 */
export async function measure(what: string, once: () => unknown): Promise<void> {
  await during(WARM_UP, once);
  const before = process.cpuUsage();
  const began = performance.now();
  const times = await during(TIME, once);
  const clock = (performance.now() - began) / 1e3;
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1e6;
  console.log(
    `${what}: ${(times / clock).toFixed(0)} a second by the clock, ${(times / cpu).toFixed(0)} a core-second, ${((cpu / times) * 1e3).toFixed(2)} ms each`,
  );
}

async function during(milliseconds: number, once: () => unknown): Promise<number> {
  const end = performance.now() + milliseconds;
  let times = 0;
  while (performance.now() < end) {
    const done = once();
    // Awaiting what is no promise would cost a turn of the event loop each time.
    if (done instanceof Promise) await done;
    times += 1;
  }
  return times;
}
