import { store } from '../state/store.js';

export const BotState = {
  template: `
    <div class="bot-state" role="status" aria-label="Bots" data-testid="bot-state">
      <span v-for="{ user, connected, shards } in store.bots" :key="user.id" class="bot-pill"
          :class="{ connected }" :title="title(shards)">
        <span class="bot-name">{{ user.username }}</span> {{ connected ? 'connected' : 'not connected' }}
      </span>
    </div>`,
  setup() {
    const title = (shards) => (shards?.length > 1 ? `${shards.length} shards` : undefined);
    return { store, title };
  },
};
