import { followActiveTab } from './follow-active-tab';
import { tabFrames } from './tab-frames';

// The browser's side panel: one for a window, and in it the panel of the tab that is on show there.

followActiveTab(tabFrames(document.body));
