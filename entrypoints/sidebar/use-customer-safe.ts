import { useState } from 'react';

const KEY = 'customer-safe';

/** Kept where it can be read before the first paint: whoever shares a screen goes from account to account, and no flash may give it away. */
function stored(): boolean {
  try {
    return localStorage.getItem(KEY) === 'on';
  } catch {
    return false;
  }
}

/** Is the screen shared with a customer? Stays on this site until somebody ends it; holds nothing but that. */
export function useCustomerSafe(): [safe: boolean, change: (safe: boolean) => void] {
  const [safe, setSafe] = useState(stored);
  const change = (next: boolean) => {
    setSafe(next);
    try {
      if (next) localStorage.setItem(KEY, 'on');
      else localStorage.removeItem(KEY);
    } catch {
      // Without storage it holds for this account's panel alone.
    }
  };
  return [safe, change];
}
