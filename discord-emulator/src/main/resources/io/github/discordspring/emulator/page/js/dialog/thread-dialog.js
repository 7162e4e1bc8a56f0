import { DialogFrame } from '../parts/dialog-frame.js';
import { attempt } from '../parts/notice.js';
import { startThread } from '../state/api.js';
import { ChannelType } from '../state/discord.js';
import { openThread } from '../state/session.js';
import { store } from '../state/store.js';

/** Starts a thread (from a message, if there is one), or a post of a forum. */
export const ThreadDialog = {
  components: { DialogFrame },
  props: { request: { type: Object, required: true } },
  emits: ['closed'],
  template: `
    <DialogFrame :title="forum ? 'New post' : 'New thread'" :action="forum ? 'Post' : 'Create'" testid="thread"
        :disabled="!name.trim() || (forum && !text.trim())" @submit="send" @closed="$emit('closed')">
      <label class="form-label required" for="thread-name">{{ forum ? 'Title' : 'Name' }}</label>
      <input id="thread-name" v-model="name" type="text" class="form-control mb-3" maxlength="100" autocomplete="off"
          data-first data-testid="thread-name">
      <template v-if="forum">
        <label class="form-label required" for="thread-text">Message</label>
        <textarea id="thread-text" v-model="text" class="form-control mb-3" rows="4" maxlength="2000"
            data-testid="thread-text"></textarea>
        <fieldset v-if="forum.available_tags?.length"><legend class="form-label">Tags</legend>
          <label v-for="tag in forum.available_tags" :key="tag.id" class="tag-pick">
            <input v-model="tags" type="checkbox" class="form-check-input" :value="tag.id"
                :data-testid="'tag-' + tag.name"> {{ tag.emoji_name }} {{ tag.name }}</label>
        </fieldset>
      </template>
    </DialogFrame>`,
  data: () => ({ name: '', text: '', tags: [] }),
  computed: {
    forum() {
      return this.request.forum;
    },
  },
  methods: {
    send(hide) {
      const { name, text, tags, forum, request: { message } } = this;
      const thread = forum
        ? { name: name.trim(), applied_tags: tags, message: { content: text.trim() } }
        : { name: name.trim(), ...(message ? {} : { type: ChannelType.PUBLIC_THREAD }) };
      attempt(async () => {
        await openThread(await startThread(forum?.id ?? store.channelId, store.userId, thread, message?.id));
      });
      hide();
    },
  },
};
