import { IsoDate } from '../calendar';
import { LocalText } from '../language';
import { CurrencyCode } from '../money';
import { Id } from '../text';
import { z } from '../z';
import { AddOn, Feature, Metric, PlanRung, Product, ProductRelation } from './catalogue';
import { Offer } from './offer';
import { PackMapping, PackRecipe } from './pack-part';
import { Policy } from './policy';
import { PriceModel } from './price-model';
import { Rival } from './rival';
import { TalkTrack } from './talk-track';
import { Testimonial } from './testimonial';

/** What a company sells, to whom, when and in which words. Data that a sales lead edits; no code. */
export const Playbook = z.object({
  format: z.literal('tsugite-playbook/1'),
  id: Id,
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/)),
  publishedOn: IsoDate,
  name: LocalText,
  /** True for the playbook that ships as an example: the panel says so. */
  sample: z.boolean(),
  currency: CurrencyCode,
  products: z.array(Product),
  relations: z.array(ProductRelation),
  plans: z.array(PlanRung),
  addOns: z.array(AddOn),
  features: z.array(Feature),
  metrics: z.array(Metric),
  priceModels: z.array(PriceModel),
  offers: z.array(Offer),
  talkTracks: z.array(TalkTrack),
  testimonials: z.array(Testimonial),
  rivals: z.array(Rival),
  policy: Policy,
  /** How the company's CRM pages are read, and its sources' fields: an own recipe or mapping of a person's goes before them. */
  recipes: z.optional(z.array(PackRecipe).check(z.maxLength(50))),
  mappings: z.optional(z.array(PackMapping).check(z.maxLength(200))),
});
export type Playbook = z.infer<typeof Playbook>;
