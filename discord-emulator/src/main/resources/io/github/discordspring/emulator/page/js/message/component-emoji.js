export const ComponentEmoji = {
  props: { emoji: { type: Object, required: true } },
  template: `<span :class="{ 'custom-emoji': emoji.id }" aria-hidden="true">{{ emoji.id ? ':' + emoji.name + ':' : emoji.name }}</span>`,
};
