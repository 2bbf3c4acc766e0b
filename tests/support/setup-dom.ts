import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// A wait, not a measure: what is expected stays the same. A machine that does much else at once takes more than a second to draw.
configure({ asyncUtilTimeout: 5_000 });

afterEach(cleanup);
