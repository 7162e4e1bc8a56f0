/** An emoji: of Unicode, or a picture of a server's own one. */
export const EmojiSign = {
  props: { emoji: { type: Object, required: true } },
  template: `
    <img v-if="emoji.id && !failed" class="emoji" :src="'/emojis/' + emoji.id + (emoji.animated ? '.gif' : '.png')"
        :alt="':' + emoji.name + ':'" :title="':' + emoji.name + ':'" @error="failed = true">
    <span v-else-if="emoji.id" class="custom-emoji">:{{ emoji.name }}:</span>
    <span v-else class="emoji-text">{{ emoji.name }}</span>`,
  data: () => ({ failed: false }),
};
