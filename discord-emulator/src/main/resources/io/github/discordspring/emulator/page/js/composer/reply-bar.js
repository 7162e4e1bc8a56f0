import { UserName } from '../parts/user-name.js';
import { store } from '../state/store.js';

/** Which message is replied to. */
export const ReplyBar = {
  components: { UserName },
  template: `
    <div class="reply-bar" data-testid="reply-bar">
      <span class="flex-grow-1">Replying to <UserName :user="store.replyTo.author" /></span>
      <button type="button" class="btn-close" aria-label="Do not reply" @click="store.replyTo = null"></button>
    </div>`,
  setup: () => ({ store }),
};
