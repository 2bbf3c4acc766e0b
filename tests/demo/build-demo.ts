import { BuildFailed, buildExtension } from '@/tests/support/build-extension';
import { Stop } from './options';

/** The production build with loopback allowed. Its output is shown only when it fails. */
export async function buildDemo(): Promise<void> {
  console.error('Building the extension …');
  try {
    await buildExtension('demo');
  } catch (error) {
    if (error instanceof BuildFailed) console.error(error.output);
    throw new Stop('The extension could not be built: correct what is named above and run it again.');
  }
}
