import { Avatar } from '../parts/avatar.js';
import { UserName } from '../parts/user-name.js';
import { openChannel } from '../state/session.js';
import { compareSnowflakes } from '../state/snowflake.js';
import { findUser, guild, store } from '../state/store.js';

/** The posts of a forum, the one with the newest message first. */
export const ForumView = {
  components: { Avatar, UserName },
  props: { forum: { type: Object, required: true } },
  template: `
    <div class="forum">
      <div class="forum-head">
        <p class="mb-0">{{ forum.topic ?? posts.length + (posts.length === 1 ? ' post' : ' posts') }}</p>
        <button type="button" class="btn btn-primary" data-testid="new-post" @click="store.dialog = { name: 'post', forum }">
          <i class="bi bi-plus-lg" aria-hidden="true"></i> New post</button>
      </div>
      <ul class="list-unstyled forum-posts">
        <li v-for="post in posts" :key="post.id">
          <button type="button" class="forum-post" :data-testid="'post-' + post.name" @click="openChannel(post.id)">
            <span v-for="tag in tagsOf(post)" :key="tag.id" class="forum-tag">{{ tag.emoji_name }} {{ tag.name }}</span>
            <strong>{{ post.name }}</strong>
            <span class="forum-by"><template v-if="owner(post)"><Avatar :user="owner(post)" />
              <UserName :user="owner(post)" /></template>
              <span><i class="bi bi-chat-fill" aria-hidden="true"></i> {{ post.message_count ?? 0 }}</span></span>
          </button>
        </li>
      </ul>
      <p v-if="!posts.length" class="empty">There are no posts, yet.</p>
    </div>`,
  computed: {
    posts() {
      const newest = ({ id, last_message_id: last }) => last ?? id;
      return guild.value.threads
        .filter(({ parent_id: parentId }) => parentId === this.forum.id)
        .sort((one, other) => compareSnowflakes(newest(other), newest(one)));
    },
  },
  methods: {
    openChannel,
    owner: ({ owner_id: userId }) => findUser(userId),
    tagsOf({ applied_tags: applied }) {
      return (this.forum.available_tags ?? []).filter(({ id }) => applied?.includes(id));
    },
  },
  setup: () => ({ store }),
};
