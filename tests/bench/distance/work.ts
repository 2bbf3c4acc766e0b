import 'temporal-polyfill/global';

export { NO_HISTORY } from '@/lib/domain/history';
export { decide } from '@/lib/offers/decide';
export { distancesOf } from '@/lib/offers/distance/distance';
export { movesAfter } from '@/lib/offers/ladder/next-move';
export { samplePlaybook } from '@/lib/playbook/sample-playbook';
