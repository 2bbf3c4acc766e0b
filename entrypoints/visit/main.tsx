import { openReader } from '@/lib/storage/reader';
import { startPage } from '../options/start-page';
import { VisitPage } from './visit-page';

startPage(<VisitPage reader={openReader()} />);
