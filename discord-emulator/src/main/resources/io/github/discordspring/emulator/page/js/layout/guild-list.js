import { initials } from '../format.js';
import { openDirect, openGuild } from '../state/session.js';
import { DIRECT, store } from '../state/store.js';
import { attempt } from '../parts/notice.js';

export const GuildList = {
  template: `
    <nav class="guilds" aria-label="Servers" @keydown="moved">
      <ul class="list-unstyled mb-0">
        <li class="guild" :class="{ active: isOpen(direct) }">
          <button type="button" class="guild-button" title="Direct messages" aria-label="Direct messages"
              :aria-current="isOpen(direct) ? 'true' : undefined" data-testid="direct-messages" @click="openDirects">
            <i class="bi bi-chat-dots-fill" aria-hidden="true"></i>
          </button>
          <span v-if="mentions(direct)" class="guild-badge">{{ mentions(direct) }}</span>
        </li>
        <li class="guild-line" aria-hidden="true"></li>
        <li v-for="guild in store.guilds" :key="guild.id" class="guild"
            :class="{ active: isOpen(guild.id), unread: isUnread(guild) }">
          <button type="button" class="guild-button" :title="guild.name"
              :aria-current="isOpen(guild.id) ? 'true' : undefined" :data-testid="'guild-' + guild.name"
              @click="openGuild(guild.id)">
            <img v-if="guild.icon" :src="'/icons/' + guild.id + '/' + guild.icon + '.png'" alt="">
            <span v-else aria-hidden="true">{{ initials(guild.name) }}</span>
            <span class="visually-hidden">{{ guild.name }}</span>
          </button>
          <span v-if="mentions(guild.id)" class="guild-badge">{{ mentions(guild.id) }}</span>
        </li>
        <li class="guild-line" aria-hidden="true"></li>
        <li class="guild" :class="{ active: store.view === 'developer' }">
          <button type="button" class="guild-button tool" title="Developer view" aria-label="Developer view"
              :aria-current="store.view === 'developer' ? 'true' : undefined" data-testid="developer-view"
              data-bs-dismiss="offcanvas" data-bs-target="#places" @click="store.view = 'developer'">
            <i class="bi bi-terminal-fill" aria-hidden="true"></i>
          </button>
        </li>
      </ul>
    </nav>`,
  setup() {
    const isOpen = (guildId) => store.view === 'chat' && guildId === store.guildId;
    const isUnread = ({ channels, threads }) => [...channels, ...threads].some(({ id }) => store.unread[id]);
    const mentions = (guildId) => Object.values(store.unread)
      .filter((unread) => unread.guildId === guildId)
      .reduce((sum, unread) => sum + unread.mentions, 0);
    const openDirects = () => {
      const [first] = store.directs;
      if (first) {
        openGuild(DIRECT);
      } else if (store.bots.length) {
        attempt(() => openDirect(store.bots[0].user.id));
      }
    };
    const moved = (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const all = [...event.currentTarget.querySelectorAll('.guild-button')];
      if (step) {
        event.preventDefault();
        all[all.indexOf(document.activeElement) + step]?.focus();
      }
    };
    return { direct: DIRECT, initials, isOpen, isUnread, mentions, moved, openDirects, openGuild, store };
  },
};
