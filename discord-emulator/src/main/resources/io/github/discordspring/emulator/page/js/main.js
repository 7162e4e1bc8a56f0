import { Page } from './layout/page.js';
import { start } from './state/session.js';

Vue.createApp(Page).mount('#page');
start();
