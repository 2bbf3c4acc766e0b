import { startPage } from '../options/start-page';
import { WelcomePage } from './welcome-page';

startPage(<WelcomePage />);
