/** Beyond this the logistic function is 0 or 1 to seven digits. */
const LIMIT = 16;

/** The logistic function of log-odds. */
export function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-Math.max(-LIMIT, Math.min(LIMIT, logOdds))));
}

/** The log-odds of a probability, which is kept off 0 and 1. */
export function logit(p: number): number {
  const inside = Math.max(1e-7, Math.min(1 - 1e-7, p));
  return Math.log(inside / (1 - inside));
}
