import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// A machine that does much else at once takes more than a second to draw; a test that fails says so all the same.
configure({ asyncUtilTimeout: 5_000 });

afterEach(cleanup);
