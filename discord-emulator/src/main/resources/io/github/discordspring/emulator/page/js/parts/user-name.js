import { displayName, nameColor } from '../state/store.js';

/** A user's name in the open guild, in the colour of its highest role. */
export const UserName = {
  props: { user: { type: Object, required: true } },
  template: `<span class="name" :style="{ '--name-color': nameColor(user.id) }">{{ displayName(user) }}</span>`,
  methods: { displayName, nameColor },
};
