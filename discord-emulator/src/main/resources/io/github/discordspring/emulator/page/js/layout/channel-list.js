import { channelGroups } from './channel-groups.js';
import { ChannelRow } from './channel-row.js';
import { VoiceChannel } from './voice-channel.js';
import { attempt } from '../parts/notice.js';
import { isVoice } from '../state/discord.js';
import { openDirect } from '../state/session.js';
import { DIRECT, guild, store } from '../state/store.js';

export const ChannelList = {
  components: { ChannelRow, VoiceChannel },
  template: `
    <div class="bar">
      <h1 class="bar-title">{{ guild?.name ?? 'Discord Emulator' }}</h1>
      <button type="button" class="btn-close d-md-none" aria-label="Close"
          data-bs-dismiss="offcanvas" data-bs-target="#places"></button>
    </div>
    <nav class="channels" aria-label="Channels" @keydown="moved">
      <section v-for="{ category, rows } in groups" :key="category?.id ?? 'none'">
        <h2 v-if="category" class="category">
          <button type="button" :aria-expanded="String(!folded[category.id])" :data-testid="'category-' + category.name"
              @click="folded[category.id] = !folded[category.id]">
            {{ category.name }}<i class="bi bi-chevron-down" aria-hidden="true"></i>
          </button>
        </h2>
        <ul class="list-unstyled mb-0">
          <template v-for="{ channel, threads } in rows" :key="channel.id">
            <li v-if="isShown(category, channel)">
              <VoiceChannel v-if="isVoice(channel)" :channel="channel" />
              <ChannelRow v-else :channel="channel" />
            </li>
            <li v-for="thread in threads.filter((one) => isShown(category, one))" :key="thread.id">
              <ChannelRow :channel="thread" thread />
            </li>
          </template>
        </ul>
      </section>
      <ul v-if="others.length" class="list-unstyled mb-0">
        <li v-for="{ user } in others" :key="user.id">
          <button type="button" class="channel" :data-testid="'direct-' + user.username" @click="open(user)">
            <i class="bi bi-at" aria-hidden="true"></i><span class="channel-name">{{ user.username }}</span>
          </button>
        </li>
      </ul>
      <p v-if="guild && !groups.length && !others.length" class="column-notice">There is no channel that you can see.</p>
    </nav>`,
  setup() {
    const folded = Vue.reactive({});
    const isShown = (category, { id }) => !category || !folded[category.id]
      || id === store.channelId || store.unread[id];
    /** Bots to whom one has not written so far. */
    const others = Vue.computed(() => (store.guildId !== DIRECT ? [] : store.bots
      .filter(({ user }) => !store.directs.some(({ recipients }) => recipients[0].id === user.id))));
    const open = (user) => attempt(() => openDirect(user.id));
    const moved = (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) {
        event.preventDefault();
        const all = [...event.currentTarget.querySelectorAll('button')];
        all[all.indexOf(document.activeElement) + step]?.focus();
      }
    };
    return { folded, groups: channelGroups, guild, isShown, isVoice, moved, open, others };
  },
};
