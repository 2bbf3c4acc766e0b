/**
 * Names the schemas of this build: a digest of the vocabulary's files, made by the build. A row that carries it was passed by the very schemas
 * that would parse it now. Empty where nothing was built (tests, the development server): then every row is parsed.
 */
export const SCHEMA_STAMP: string = import.meta.env.VITE_SCHEMA_STAMP ?? '';
