/** An emoji of Unicode; of a server's own one the name, as there is no server of pictures here. */
export const EmojiSign = {
  props: { emoji: { type: Object, required: true } },
  template: `
    <span v-if="emoji.id" class="custom-emoji">:{{ emoji.name }}:</span>
    <span v-else>{{ emoji.name }}</span>`,
};
