import { initials } from '../format.js';
import { openGuild } from '../state/session.js';
import { store } from '../state/store.js';

export const GuildList = {
  template: `
    <nav class="guilds" aria-label="Servers">
      <ul class="list-unstyled mb-0">
        <li v-for="guild in store.guilds" :key="guild.id" class="guild"
            :class="{ active: guild.id === store.guildId, unread: isUnread(guild) }">
          <button type="button" class="guild-button" :title="guild.name"
              :aria-current="guild.id === store.guildId ? 'true' : undefined" :data-testid="'guild-' + guild.name"
              @click="openGuild(guild.id)">
            <span aria-hidden="true">{{ initials(guild.name) }}</span>
            <span class="visually-hidden">{{ guild.name }}</span>
          </button>
        </li>
      </ul>
    </nav>`,
  setup() {
    const isUnread = ({ channels }) => channels.some(({ id }) => store.unread[id]);
    return { initials, isUnread, openGuild, store };
  },
};
