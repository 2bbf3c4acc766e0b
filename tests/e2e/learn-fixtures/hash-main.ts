import { mountHashApp } from './hash-app';

mountHashApp(document.getElementById('root') ?? document.body);
