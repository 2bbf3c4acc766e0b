import { startPage } from '../options/start-page';
import { SitePage } from './site-page';

startPage(<SitePage />);
