import { channelIcon } from '../state/choices.js';
import { ChannelType, isThread } from '../state/discord.js';

/** What stands over the first message. */
export const ChannelStart = {
  props: { channel: { type: Object, required: true }, empty: Boolean },
  template: `
    <div class="welcome">
      <span class="welcome-icon"><i class="bi" :class="icon" aria-hidden="true"></i></span>
      <h3>{{ title }}</h3>
      <p>{{ text }}
        <template v-if="empty"> Say something, or type <kbd>/</kbd> to use a command.</template></p>
    </div>`,
  computed: {
    icon() {
      return channelIcon(this.channel);
    },
    title() {
      const { name, type } = this.channel;
      return isThread(this.channel) || type === ChannelType.DM ? name : `Welcome to #${name}!`;
    },
    text() {
      const { name, type } = this.channel;
      if (type === ChannelType.DM) {
        return `This is the beginning of your direct messages with ${name}.`;
      }
      return isThread(this.channel) ? 'This is the start of the thread.' : `This is the start of the #${name} channel.`;
    },
  },
};
