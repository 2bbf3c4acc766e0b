/** An element that is known to be there. */
export const at = (list: ArrayLike<number>, index: number): number => list[index] as number;
