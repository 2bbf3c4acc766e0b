// The few functions of d3 that the plot uses; the packages carry no types of their own.
declare module 'd3-scale' {
  export interface LinearScale {
    (value: number): number;
    clamp(on: boolean): LinearScale;
  }
  export function scaleLinear(domain: [number, number], range: [number, number]): LinearScale;
}

declare module 'd3-shape' {
  export function line<T>(x: (datum: T) => number, y: (datum: T) => number): (data: readonly T[]) => string | null;
  export function area<T>(x: (datum: T) => number, y0: number, y1: (datum: T) => number): (data: readonly T[]) => string | null;
}
