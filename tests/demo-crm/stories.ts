import { makeId } from './data/salesforce-id';
import { dummyFoods } from './stories/dummy-foods';
import { fictionalFreight } from './stories/fictional-freight';
import { gentoKikaku } from './stories/gento-kikaku';
import { hinagataInsatsu } from './stories/hinagata-insatsu';
import { hyohonKensetsu } from './stories/hyohon-kensetsu';
import { kakuuSekkei } from './stories/kakuu-sekkei';
import { kameiGakuen } from './stories/kamei-gakuen';
import { mihonSeimitsu } from './stories/mihon-seimitsu';
import { placeholderTrust } from './stories/placeholder-trust';
import { reijiFudosan } from './stories/reiji-fudosan';
import { sampleBussan } from './stories/sample-bussan';
import { sampleRobotics } from './stories/sample-robotics';
import type { Story } from './stories/story';

const IN_ORDER: readonly Story[] = [
  mihonSeimitsu,
  sampleBussan,
  fictionalFreight,
  hinagataInsatsu,
  reijiFudosan,
  hyohonKensetsu,
  dummyFoods,
  kameiGakuen,
  kakuuSekkei,
  sampleRobotics,
  gentoKikaku,
  placeholderTrust,
];

/** The hand-written accounts; the demo opens the first three one after the other. Ids do not depend on the seed or the day. */
export const stories: readonly (Story & { accountId: string; name: string })[] = IN_ORDER.map((story, i) => ({
  ...story,
  accountId: makeId('001', i + 1),
  name: story.seed.name,
}));
