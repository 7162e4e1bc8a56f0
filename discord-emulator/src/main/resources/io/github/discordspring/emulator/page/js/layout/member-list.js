import { AppTag } from '../parts/app-tag.js';
import { Avatar } from '../parts/avatar.js';
import { UserName } from '../parts/user-name.js';
import { openUserMenu } from '../parts/user-menu.js';
import { displayName, guild, rolesOf, statusOf } from '../state/store.js';

/** A long list is cut: nobody reads it, and it would slow the page. */
const MEMBERS_PER_GROUP = 100;

const PACE_MILLIS = 200;

export const MemberList = {
  components: { AppTag, Avatar, UserName },
  template: `
    <div class="bar d-lg-none">
      <h2 class="bar-title">Members</h2>
      <button type="button" class="btn-close" aria-label="Close"
          data-bs-dismiss="offcanvas" data-bs-target="#members"></button>
    </div>
    <div class="member-groups" @keydown="moved">
      <section v-for="{ name, members } in groups" :key="name" :aria-label="name">
        <h3 class="member-group">{{ name }} — {{ members.length }}</h3>
        <ul class="list-unstyled mb-0">
          <li v-for="{ user, status } in members.slice(0, limit)" :key="user.id">
            <button type="button" class="member" :class="{ offline: status === 'offline' }" :title="user.username"
                aria-haspopup="menu" :data-testid="'member-' + user.username" :data-status="status"
                @click="openUserMenu($event, user)" @contextmenu="openUserMenu($event, user)">
              <Avatar :user="user" :status="status" />
              <UserName class="member-name" :user="user" />
              <AppTag v-if="user.bot" />
              <span class="visually-hidden">{{ status }}</span>
            </button>
          </li>
        </ul>
        <p v-if="members.length > limit" class="column-notice">and {{ members.length - limit }} more</p>
      </section>
    </div>`,
  setup() {
    const withStatus = ({ user }) => ({ user, status: statusOf(user.id) });
    const groups = Vue.shallowRef([]);
    const arrange = () => { groups.value = group((guild.value?.members ?? []).map(withStatus)); };
    // In a large server somebody comes or goes all the time: the list follows at a pace that can be read
    let soon;
    const arranging = Vue.effect(arrange, {
      scheduler() {
        soon ??= setTimeout(() => {
          soon = undefined;
          arranging();
        }, PACE_MILLIS);
      },
    });
    Vue.onBeforeUnmount(() => {
      clearTimeout(soon);
      Vue.stop(arranging);
    });
    const moved = (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) {
        event.preventDefault();
        const all = [...event.currentTarget.querySelectorAll('.member')];
        all[all.indexOf(document.activeElement) + step]?.focus();
      }
    };
    return { groups, limit: MEMBERS_PER_GROUP, moved, openUserMenu };
  },
};

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
  const names = new Map(members.map(({ user }) => [user.id, displayName(user)]));
  const byName = (one, other) => names.get(one.user.id).localeCompare(names.get(other.user.id));
  groups.forEach((entry) => entry.members.sort(byName));
  return [...groups.values()].sort((one, other) => other.position - one.position);
}
