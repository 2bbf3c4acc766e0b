import { openReader } from '@/lib/storage/reader';
import { startPage } from '../options/start-page';
import { SheetPage } from './sheet-page';

startPage(<SheetPage reader={openReader()} />);
