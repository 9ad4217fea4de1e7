import { HostError } from '../port';

/**
 * A promise with a limit to its patience: Excel on the web is known not to answer at times
 * (OfficeDev/office-js 6150, 6678). An answer that comes too late is dropped.
 * @param limit in milliseconds
 * @throws HostError of kind `hung`
 */
export async function within<T>(limit: number, answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(
        new HostError('hung', `Excel 在 ${seconds(limit)} 秒内没有回应，刚才的操作可能未完成。请点“重试”。`),
      );
    }, limit);
  });
  try {
    return await Promise.race([answer, patience]);
  } finally {
    clearTimeout(timer);
  }
}

function seconds(limit: number): string {
  return String(Math.max(1, Math.round(limit / 1000)));
}
