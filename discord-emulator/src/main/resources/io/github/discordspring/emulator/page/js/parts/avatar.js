import { initials } from '../format.js';
import { displayName } from '../state/store.js';

/** White letters stand out from each of them. */
const COLORS = ['#5865f2', '#2d7d46', '#b3541e', '#a8327a', '#1f7a8c', '#7a4fb5', '#b03a3a', '#4f6b1f'];

/** A user's picture, or one made of the initials. */
export const Avatar = {
  props: { user: { type: Object, required: true }, status: String },
  template: `
    <span class="avatar" :style="{ '--avatar-color': color }" aria-hidden="true">
      <img v-if="user.avatar && !failed" :src="url" alt="" @error="failed = true"><template v-else>{{ letters }}</template>
      <span v-if="status" class="status" :class="status"></span>
    </span>`,
  data: () => ({ failed: false }),
  computed: {
    color() {
      return COLORS[Number(BigInt(this.user.id) % 1_000_003n) % COLORS.length];
    },
    letters() {
      return initials(displayName(this.user));
    },
    url() {
      return `/avatars/${this.user.id}/${this.user.avatar}.png`;
    },
  },
};
