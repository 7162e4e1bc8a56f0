import { store } from '../state/store.js';

export const BotState = {
  template: `
    <div class="bot-state" role="status" aria-label="Bots" data-testid="bot-state">
      <span v-for="{ user, connected, shards } in store.bots" :key="user.id" class="bot-pill"
          :class="{ connected }" :title="title(connected, shards)">
        <span class="bot-name">{{ user.username }}</span><span class="bot-what">{{ words(connected) }}</span>
      </span>
    </div>`,
  setup() {
    const words = (connected) => (connected ? 'connected' : 'not connected');
    const title = (connected, shards) => (shards?.length > 1 ? `${words(connected)}, ${shards.length} shards` : words(connected));
    return { store, title, words };
  },
};
