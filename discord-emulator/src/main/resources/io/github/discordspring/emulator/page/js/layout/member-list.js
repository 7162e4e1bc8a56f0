import { Avatar } from '../parts/avatar.js';
import { UserName } from '../parts/user-name.js';
import { displayName, guild, rolesOf, store } from '../state/store.js';

/** A long list is cut: nobody reads it, and it would slow the page. */
const MEMBERS_PER_GROUP = 100;

export const MemberList = {
  components: { Avatar, UserName },
  template: `
    <div class="bar">
      <h2 class="bar-title">Members</h2>
      <button type="button" class="btn-close d-lg-none" aria-label="Close"
          data-bs-dismiss="offcanvas" data-bs-target="#members"></button>
    </div>
    <div class="member-groups">
      <section v-for="{ name, members } in groups" :key="name" :aria-label="name">
        <h3 class="member-group">{{ name }} — {{ members.length }}</h3>
        <ul class="list-unstyled mb-0">
          <li v-for="{ user, status } in members.slice(0, limit)" :key="user.id" class="member"
              :class="{ offline: status === 'offline' }" :title="user.username"
              :data-testid="'member-' + user.username" :data-status="status">
            <Avatar :user="user" :status="status" />
            <UserName class="member-name" :user="user" />
            <span v-if="user.bot" class="bot-tag">BOT</span>
            <span class="visually-hidden">{{ status }}</span>
          </li>
        </ul>
        <p v-if="members.length > limit" class="column-notice">and {{ members.length - limit }} more</p>
      </section>
    </div>`,
  setup() {
    const groups = Vue.computed(() => group((guild.value?.members ?? []).map(withStatus)));
    return { groups, limit: MEMBERS_PER_GROUP };
  },
};

/** Of a bot we know better than its presence says whether it is there. */
function withStatus({ user, status }) {
  const bot = store.bots.find((other) => other.user.id === user.id);
  return { user, status: bot ? statusOf(bot, status) : (status ?? 'offline') };
}

function statusOf({ connected }, status) {
  if (!connected) {
    return 'offline';
  }
  return !status || status === 'offline' ? 'online' : status;
}

/** Those online by their highest role that is shown apart, the highest role first; those offline last. */
function group(members) {
  const groups = new Map();
  for (const member of members) {
    const role = member.status === 'offline' ? undefined : rolesOf(member.user.id).find(({ hoist }) => hoist);
    const name = role?.name ?? (member.status === 'offline' ? 'Offline' : 'Online');
    const position = role?.position ?? (member.status === 'offline' ? -1 : 0);
    if (!groups.has(name)) {
      groups.set(name, { name, position, members: [] });
    }
    groups.get(name).members.push(member);
  }
  const byName = (one, other) => displayName(one.user).localeCompare(displayName(other.user));
  groups.forEach((entry) => entry.members.sort(byName));
  return [...groups.values()].sort((one, other) => other.position - one.position);
}
