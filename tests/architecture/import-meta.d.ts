/** What the build tool adds to the language, and all that the pure rooms may use of it. */
interface ImportMeta {
  glob<T>(pattern: string | readonly string[], options: { eager: true; import?: string }): Record<string, T>;
}
