import { attempt } from '../parts/notice.js';
import { setVoice } from '../state/api.js';
import { store } from '../state/store.js';

/** In which voice channel one is, with the way out of it. */
export const VoicePanel = {
  template: `
    <div v-if="voice" class="voice-panel" data-testid="voice-panel">
      <div class="min-width-0 flex-grow-1">
        <div class="voice-state"><i class="bi bi-reception-4" aria-hidden="true"></i> Voice connected</div>
        <div class="voice-place">{{ voice.channel?.name }} / {{ voice.guild.name }}</div>
      </div>
      <button type="button" class="bar-button" :aria-pressed="String(voice.state.self_mute)" aria-label="Mute"
          title="Mute" data-testid="voice-mute" @click="set({ self_mute: !voice.state.self_mute })">
        <i class="bi" :class="voice.state.self_mute ? 'bi-mic-mute-fill' : 'bi-mic-fill'" aria-hidden="true"></i></button>
      <button type="button" class="bar-button" aria-label="Disconnect" title="Disconnect" data-testid="voice-leave"
          @click="set({ channel_id: null })"><i class="bi bi-telephone-x-fill" aria-hidden="true"></i></button>
    </div>`,
  computed: {
    voice() {
      for (const guild of store.guilds) {
        const state = guild.voice_states.find(({ user_id: userId }) => userId === store.userId);
        if (state) {
          return { guild, state, channel: guild.channels.find(({ id }) => id === state.channel_id) };
        }
      }
      return undefined;
    },
  },
  methods: {
    set(change) {
      const { guild, state: { channel_id, self_mute, self_deaf } } = this.voice;
      attempt(() => setVoice(guild.id, store.userId, { channel_id, self_mute, self_deaf, ...change }));
    },
  },
};
