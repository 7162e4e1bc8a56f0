import { channelGroups } from './channel-groups.js';
import { ChannelRow } from './channel-row.js';
import { VoiceChannel } from './voice-channel.js';
import { attempt } from '../parts/notice.js';
import { isVoice } from '../state/discord.js';
import { openDirect } from '../state/session.js';
import { DIRECT, guild, store } from '../state/store.js';

/** From so many channels on one looks for them by name. */
const LARGE = 30;

export const ChannelList = {
  components: { ChannelRow, VoiceChannel },
  template: `
    <div class="bar">
      <h1 class="bar-title">{{ guild?.name ?? 'Discord Emulator' }}</h1>
      <button type="button" class="btn-close d-md-none" aria-label="Close"
          data-bs-dismiss="offcanvas" data-bs-target="#places"></button>
    </div>
    <div v-if="large" class="list-search">
      <input v-model="typed" type="search" class="form-control form-control-sm" placeholder="Find a channel"
          aria-label="Find a channel" data-testid="channel-search" @keydown.esc="typed = ''"
          @keydown.enter.prevent="openFirst">
    </div>
    <nav ref="list" class="channels" aria-label="Channels" @keydown="moved">
      <section v-for="{ category, rows } in found" :key="category?.id ?? 'none'">
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
      <p v-if="groups.length && !found.length" class="column-notice">No channel is called so.</p>
      <p v-if="guild && !groups.length && !others.length" class="column-notice">There is no channel that you can see.</p>
    </nav>`,
  setup() {
    const folded = Vue.reactive({});
    const typed = Vue.ref('');
    const list = Vue.ref(null);
    Vue.watch(() => store.guildId, () => { typed.value = ''; });
    const large = Vue.computed(() => channelGroups.value.reduce((sum, { rows }) => sum + rows.length, 0) > LARGE);
    const found = Vue.computed(() => {
      const wanted = typed.value.trim().toLowerCase();
      const fits = ({ name }) => name.toLowerCase().includes(wanted);
      return !wanted ? channelGroups.value : channelGroups.value
        .map(({ category, rows }) => ({
          category,
          rows: rows.map(({ channel, threads }) => ({ channel, threads: threads.filter(fits), fit: fits(channel) }))
            .filter(({ fit, threads }) => fit || threads.length),
        }))
        .filter(({ rows }) => rows.length);
    });
    const openFirst = () => list.value.querySelector('.channel')?.click();
    const isShown = (category, { id }) => typed.value || !category || !folded[category.id]
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
    return { folded, found, groups: channelGroups, guild, large, list, openFirst, typed, isShown, isVoice, moved, open, others };
  },
};
