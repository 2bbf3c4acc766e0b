import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerTeacher } from './learner';

/** Never registered: the worker puts it in when a person wants to teach a page. It answers our own panel and keeps nothing. */
export default defineContentScript({
  registration: 'runtime',
  main({ signal }) {
    answerTeacher(signal);
  },
});
