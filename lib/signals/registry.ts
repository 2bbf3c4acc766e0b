import { unknown } from './reading';
import type { Reading, Signal, SignalInput } from './signal';

const files = import.meta.glob<Signal>('./derive/*.ts', { eager: true, import: 'signal' });

/** Every signal by its id, which is the name of its file. */
export const signals: ReadonlyMap<string, Signal> = new Map(Object.values(files).map((signal) => [signal.id, signal]));

/** Reads signals of one account; each is derived once, however many offers ask for it. */
export type SignalReader = (signalId: string, of?: string) => Reading;

/** A reader over one input. A signal that does not exist reads as unknown, never as a value. */
export function signalReader(input: SignalInput): SignalReader {
  const read = new Map<string, Reading>();
  return (signalId, of) => {
    const key = `${signalId}|${of ?? ''}`;
    const reading = read.get(key) ?? signals.get(signalId)?.derive(input, of) ?? unknown(`signal:${signalId}`);
    read.set(key, reading);
    return reading;
  };
}
