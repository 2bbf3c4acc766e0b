import type { Boot } from '../page-contract';

declare global {
  interface Window {
    crmBoot: Boot;
  }
}

/** What the inline script said: who is signed in where. */
export const boot: Boot = window.crmBoot;
