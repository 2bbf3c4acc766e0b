import type { HostPageResult } from './host-page';
import type { PaintResult } from './paint';
import type { Summary } from './statistics';
import { WEIGHT_AIMS, type Weights } from './weights';

/** First aims for the painted panel, p95 in milliseconds. */
const paintAims: Record<keyof PaintResult, number> = { warm: 40, warmWorkerDead: 40, cold: 90, coldWorkerDead: 90 };

const paintWords: Record<keyof PaintResult, string> = {
  warm: 'in-app navigation → painted',
  warmWorkerDead: '  the same, worker dead',
  cold: 'cold mount → painted',
  coldWorkerDead: '  the same, worker dead',
};

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
const ratio = (value: number, aim: number) => `${(value / aim).toFixed(2)} of aim`;
const spread = ({ p50, p95, p99 }: Summary) => `${p50} / ${p95} / ${p99}`;

/** The painted panel against its aims. */
export function paintLines(paint: PaintResult): string[] {
  const lines = (['warm', 'warmWorkerDead', 'cold', 'coldWorkerDead'] as const).map((key) =>
    row(paintWords[key], spread(paint[key]), `p95 ${ratio(paint[key].p95, paintAims[key])} (n ${paint[key].n})`),
  );
  return ['', 'Painted, ms (p50 / p95 / p99)', ...lines];
}

/** The host page with the panel, beside the bare one. */
export function hostPageLines(hostPage: HostPageResult): string[] {
  const lines = Object.entries(hostPage).map(([name, { without, with: docked, difference, control }]) => {
    const note = `difference p50 ${difference.p50}, p95 ${difference.p95}; control p50 ${control.p50}, p95 ${control.p95}`;
    return row(name, `${without.p50} → ${docked.p50}`, note);
  });
  return ['', 'Host page (p50 without → with; difference of pairs; bare against bare)', ...lines];
}

/** What is loaded before anything is seen, against its aims. */
export function weightLines(weights: Weights): string[] {
  const lines = (['scout', 'frame', 'worker'] as const).map((part) =>
    row(part, kilobytes(weights[part].gzip), ratio(weights[part].gzip, WEIGHT_AIMS[part])),
  );
  return ['', 'Weight, gzip', ...lines];
}

/** Any figures, a line each, what belongs together indented under its name. */
export function figureLines(figures: unknown, indent = ''): string[] {
  if (figures === null || typeof figures !== 'object') return [`${indent}${String(figures)}`];
  const lines = Object.entries(figures).flatMap(([name, value]) =>
    value !== null && typeof value === 'object'
      ? [`${indent}${name}`, ...figureLines(value, `${indent}  `)]
      : [`${indent}${name.padEnd(Math.max(0, 34 - indent.length))} ${String(value)}`],
  );
  return indent === '' ? ['', ...lines] : lines;
}

function row(name: string, value: string, note: string): string {
  return `  ${name.padEnd(30)} ${value.padEnd(24)} ${note}`;
}
