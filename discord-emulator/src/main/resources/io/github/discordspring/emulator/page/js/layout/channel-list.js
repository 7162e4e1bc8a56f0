import { ChannelType } from '../state/discord.js';
import { openChannel } from '../state/session.js';
import { compareSnowflakes } from '../state/snowflake.js';
import { guild, store } from '../state/store.js';

const ICONS = {
  [ChannelType.GUILD_TEXT]: 'bi-hash',
  [ChannelType.GUILD_VOICE]: 'bi-volume-up-fill',
  [ChannelType.GUILD_ANNOUNCEMENT]: 'bi-megaphone-fill',
  [ChannelType.GUILD_STAGE_VOICE]: 'bi-broadcast',
};

const VOICE_TYPES = [ChannelType.GUILD_VOICE, ChannelType.GUILD_STAGE_VOICE];

const isVoice = ({ type }) => VOICE_TYPES.includes(type);

/** As Discord sorts: text before voice, then by position; the older one first where that is the same. */
function inOrder(channels) {
  return [...channels].sort((one, other) => isVoice(one) - isVoice(other)
    || one.position - other.position
    || compareSnowflakes(one.id, other.id));
}

export const ChannelList = {
  template: `
    <div class="bar">
      <h1 class="bar-title">{{ guild?.name ?? 'Discord Emulator' }}</h1>
      <button type="button" class="btn-close d-md-none" aria-label="Close"
          data-bs-dismiss="offcanvas" data-bs-target="#places"></button>
    </div>
    <nav class="channels" aria-label="Channels">
      <section v-for="{ category, channels } in groups" :key="category?.id ?? 'none'">
        <h2 v-if="category" class="category">
          <button type="button" :aria-expanded="String(!folded[category.id])" @click="fold(category.id)">
            <i class="bi bi-chevron-down" aria-hidden="true"></i>{{ category.name }}
          </button>
        </h2>
        <ul class="list-unstyled mb-0">
          <template v-for="channel in channels" :key="channel.id">
            <li v-if="!category || !folded[category.id] || isOpen(channel)">
              <div v-if="isVoice(channel)" class="channel voice" :data-testid="'channel-' + channel.name"
                  title="Voice channels are shown only">
                <i class="bi" :class="icon(channel)" aria-hidden="true"></i>
                <span class="channel-name">{{ channel.name }}</span>
              </div>
              <button v-else type="button" class="channel" :data-testid="'channel-' + channel.name"
                  :class="{ active: isOpen(channel), unread: store.unread[channel.id] }"
                  :aria-current="isOpen(channel) ? 'page' : undefined"
                  data-bs-dismiss="offcanvas" data-bs-target="#places" @click="openChannel(channel.id)">
                <i class="bi" :class="icon(channel)" aria-hidden="true"></i>
                <span class="channel-name">{{ channel.name }}</span>
                <span v-if="store.unread[channel.id]" class="visually-hidden">unread</span>
                <span v-if="store.unread[channel.id]?.mentions" class="badge rounded-pill text-bg-danger">
                  {{ store.unread[channel.id].mentions }}
                </span>
              </button>
            </li>
          </template>
        </ul>
      </section>
      <p v-if="guild && !guild.channels.length" class="column-notice">This server has no channels.</p>
    </nav>`,
  setup() {
    const folded = Vue.reactive({});
    const fold = (categoryId) => { folded[categoryId] = !folded[categoryId]; };
    const isOpen = ({ id }) => id === store.channelId;
    const groups = Vue.computed(() => {
      const all = guild.value?.channels ?? [];
      const categories = all.filter(({ type }) => type === ChannelType.GUILD_CATEGORY);
      const isTop = ({ parent_id: parentId, type }) => type !== ChannelType.GUILD_CATEGORY
        && !categories.some(({ id }) => id === parentId);
      return [
        { channels: inOrder(all.filter(isTop)) },
        ...inOrder(categories).map((category) => ({
          category,
          channels: inOrder(all.filter(({ parent_id: parentId }) => parentId === category.id)),
        })),
      ];
    });
    const icon = ({ type }) => ICONS[type] ?? 'bi-hash';
    return { fold, folded, groups, guild, icon, isOpen, isVoice, openChannel, store };
  },
};
