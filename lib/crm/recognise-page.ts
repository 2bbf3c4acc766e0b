import { page as salesforce } from './crms/salesforce';
import { recogniserOf } from './recogniser-of';

/** What Salesforce's own scout carries: the recipe that is code. Every other scout is told its recipe (`entrypoints/recipe.content`). */
export const recognisePage = recogniserOf([salesforce]);
