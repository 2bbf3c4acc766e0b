import type { HostPageResult } from './host-page';
import type { PaintResult } from './paint';
import type { Summary } from './statistics';
import { WEIGHT_AIMS, type Weights } from './weights';

interface Figures {
  paint: PaintResult;
  hostPage: HostPageResult;
  weights: Weights;
}

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

/** The figures for a person: what was measured, against its aim or its control. */
export function table({ paint, hostPage, weights }: Figures): string {
  const lines = ['', 'Painted, ms (p50 / p95 / p99)'];
  for (const key of ['warm', 'warmWorkerDead', 'cold', 'coldWorkerDead'] as const) {
    lines.push(row(paintWords[key], spread(paint[key]), `p95 ${ratio(paint[key].p95, paintAims[key])} (n ${paint[key].n})`));
  }
  lines.push('', 'Host page (p50 without → with; difference of pairs; bare against bare)');
  for (const [name, one] of Object.entries(hostPage)) {
    const change = `${one.without.p50} → ${one.with.p50}`;
    lines.push(
      row(
        name,
        change,
        `difference p50 ${one.difference.p50}, p95 ${one.difference.p95}; control p50 ${one.control.p50}, p95 ${one.control.p95}`,
      ),
    );
  }
  lines.push('', 'Weight, gzip');
  for (const part of ['scout', 'frame', 'worker'] as const) {
    lines.push(row(part, kilobytes(weights[part].gzip), ratio(weights[part].gzip, WEIGHT_AIMS[part])));
  }
  return lines.join('\n');
}

function row(name: string, value: string, note: string): string {
  return `  ${name.padEnd(30)} ${value.padEnd(24)} ${note}`;
}
