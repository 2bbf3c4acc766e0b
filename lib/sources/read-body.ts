import type { AppError, Result } from '@/lib/domain/app-error';

/** Reads a body as text up to `maxBytes`; more is refused and the rest of the transfer cancelled. */
export async function readBody(response: Response, maxBytes: number): Promise<Result<string>> {
  const tooLarge: AppError = { kind: 'unexpected-shape', path: `body over ${maxBytes} bytes` };
  const announced = Number(response.headers.get('content-length') ?? 0);
  if (announced > maxBytes) {
    await response.body?.cancel();
    return { ok: false, error: tooLarge };
  }
  if (!response.body) return { ok: true, value: '' };
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { ok: true, value: text + decoder.decode() };
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel();
      return { ok: false, error: tooLarge };
    }
    text += decoder.decode(value, { stream: true });
  }
}
