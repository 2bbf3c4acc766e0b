import { Testimonial } from '@/lib/domain/playbook/testimonial';
import { z } from '@/lib/domain/z';

/** Voices as they travel: the playbook's own form. `approved`: a lead looked them over. */
const VoiceFile = z.strictObject({
  format: z.literal('tsugite-voices/1'),
  state: z.enum(['answered', 'approved']),
  testimonials: z.array(Testimonial).check(z.maxLength(1000)),
});
export type VoiceFile = z.infer<typeof VoiceFile>;

export type ReadVoices = { ok: true; file: VoiceFile } | { ok: false; problems: { path: string; message: string }[] };

export const writeVoices = (state: VoiceFile['state'], testimonials: readonly Testimonial[]): string =>
  `${JSON.stringify({ format: 'tsugite-voices/1', state, testimonials }, null, 2)}\n`;

/** Nothing of a bad file is taken; each place that is wrong is named. A voice stands in a file once. */
export function readVoices(text: string): ReadVoices {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, problems: [{ path: '', message: 'JSON' }] };
  }
  const parsed = z.safeParse(VoiceFile, value);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.slice(0, 20).map(({ path, code }) => ({ path: path.join('.'), message: code })),
    };
  }
  const ids = new Set<string>();
  for (const [index, { id }] of parsed.data.testimonials.entries()) {
    if (ids.has(id)) return { ok: false, problems: [{ path: `testimonials.${index}.id`, message: 'duplicate' }] };
    ids.add(id);
  }
  return { ok: true, file: parsed.data };
}
