import { unknown } from './reading';
import type { Reading, Signal, SignalInput } from './signal';

const files = import.meta.glob<Signal>('./derive/*.ts', { eager: true, import: 'signal' });

/** Every signal by its id, which is the name of its file. */
export const signals: ReadonlyMap<string, Signal> = new Map(Object.values(files).map((signal) => [signal.id, signal]));

/** Reads signals of one account; each is derived once, however many offers ask for it. */
export type SignalReader = (signalId: string, of?: string) => Reading;

/** A reader over one input. A signal that does not exist reads as unknown, never as a value. */
export function signalReader(input: SignalInput): SignalReader {
  const plain = new Map<string, Reading>();
  // Most signals are of nothing. Those that are of something are kept by signal, then by what: no key is built for a reading.
  let bySubject: Map<string, Map<string, Reading>> | undefined;
  return (signalId, of) => {
    let readings = plain;
    let key = signalId;
    if (of !== undefined) {
      bySubject ??= new Map();
      readings = bySubject.get(signalId) ?? new Map<string, Reading>();
      if (readings.size === 0) bySubject.set(signalId, readings);
      key = of;
    }
    const taken = readings.get(key);
    if (taken) return taken;
    const reading = signals.get(signalId)?.derive(input, of) ?? unknown(`signal:${signalId}`);
    readings.set(key, reading);
    return reading;
  };
}
