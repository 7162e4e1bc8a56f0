import { Avatar } from './avatar.js';
import { EmojiSign } from './emoji-sign.js';

/** What stands before the name of something that can be picked. */
export const ChoiceSign = {
  components: { Avatar, EmojiSign },
  props: { choice: { type: Object, required: true } },
  template: `
    <Avatar v-if="choice.user" :user="choice.user" />
    <EmojiSign v-else-if="choice.emoji" :emoji="choice.emoji" />
    <i v-else-if="choice.icon" class="bi choice-icon" :class="choice.icon" :style="{ '--name-color': choice.color }"
        aria-hidden="true"></i>`,
};
