import { OptionsPage } from './options-page';
import { startPage } from './start-page';

startPage(<OptionsPage />);
