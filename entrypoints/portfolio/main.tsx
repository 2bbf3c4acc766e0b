import { openReader } from '@/lib/storage/reader';
import { startPage } from '../options/start-page';
import { PortfolioPage } from './portfolio-page';

startPage(<PortfolioPage reader={openReader()} />);
