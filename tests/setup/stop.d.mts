export class Stop extends Error {
  constructor(sentence: string);
}
export function exitWith(main: () => Promise<number>): Promise<void>;
