import { Avatar } from '../parts/avatar.js';
import { attempt } from '../parts/notice.js';
import { UserName } from '../parts/user-name.js';
import { openUserMenu } from '../parts/user-menu.js';
import { setVoice } from '../state/api.js';
import { channelIcon } from '../state/choices.js';
import { findUser, guild, store } from '../state/store.js';

/** A voice channel: pressing it joins. Who is in it stands below. */
export const VoiceChannel = {
  components: { Avatar, UserName },
  props: { channel: { type: Object, required: true } },
  template: `
    <button type="button" class="channel" :data-testid="'channel-' + channel.name" title="Join" @click="join">
      <i class="bi" :class="channelIcon(channel)" aria-hidden="true"></i>
      <span class="channel-name">{{ channel.name }}</span>
      <span v-if="channel.user_limit" class="voice-limit">{{ states.length }}/{{ channel.user_limit }}</span>
    </button>
    <ul v-if="states.length" class="list-unstyled voice-users" :aria-label="'In ' + channel.name">
      <li v-for="{ user, self_mute, mute, self_deaf, deaf } in states" :key="user.id" class="voice-user"
          :data-testid="'voice-' + user.username" @contextmenu="openUserMenu($event, user)">
        <Avatar :user="user" /><UserName :user="user" />
        <i v-if="self_mute || mute" class="bi bi-mic-mute-fill" title="Muted" aria-label="Muted"></i>
        <i v-if="self_deaf || deaf" class="bi bi-volume-mute-fill" title="Deafened" aria-label="Deafened"></i>
      </li>
    </ul>`,
  computed: {
    states() {
      return guild.value.voice_states
        .filter(({ channel_id: channelId }) => channelId === this.channel.id)
        .map((state) => ({ ...state, user: findUser(state.user_id) }))
        .filter(({ user }) => user);
    },
  },
  methods: {
    channelIcon,
    openUserMenu,
    join() {
      attempt(() => setVoice(store.guildId, store.userId, { channel_id: this.channel.id }));
    },
  },
};
