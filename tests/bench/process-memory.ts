import { readdir, readFile } from 'node:fs/promises';

/** Bytes that a process alone holds, out of the kernel's `smaps_rollup`. Undefined: it does not say. */
export function privateBytesOf(rollup: string): number | undefined {
  const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(rollup)?.[1] ?? Number.NaN);
  const sum = kilobytes('Private_Clean') + kilobytes('Private_Dirty');
  return Number.isFinite(sum) ? sum * 1024 : undefined;
}

/**
 * Private bytes of the processes of one browser that run the extension: its panels, its pages and its worker share one. `profile` tells this
 * browser's from another's. Undefined where the system does not tell.
 */
export async function extensionBytes(profile: string): Promise<number | undefined> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const commands = await Promise.all(
    pids.map(async (pid) => ({ pid, line: await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '') })),
  );
  const browser = commands.find(({ line }) => line.includes(`--user-data-dir=${profile}`) && !line.includes('--type='));
  const ours = commands.filter(({ line }) => line.includes('--extension-process'));
  let sum: number | undefined;
  for (const { pid } of ours) {
    // Children of the same browser: a renderer's parent is the browser or its zygote.
    if (!browser || !(await descends(pid, browser.pid))) continue;
    const bytes = privateBytesOf(await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => ''));
    if (bytes !== undefined) sum = (sum ?? 0) + bytes;
  }
  return sum;
}

async function descends(pid: string, from: string): Promise<boolean> {
  for (let at = pid; at !== '0' && at !== ''; ) {
    if (at === from) return true;
    const status = await readFile(`/proc/${at}/status`, 'utf8').catch(() => '');
    at = /^PPid:\s+(\d+)$/m.exec(status)?.[1] ?? '';
  }
  return false;
}
