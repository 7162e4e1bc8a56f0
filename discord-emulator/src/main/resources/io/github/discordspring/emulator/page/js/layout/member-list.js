import { AppTag } from '../parts/app-tag.js';
import { Avatar } from '../parts/avatar.js';
import { UserName } from '../parts/user-name.js';
import { openUserMenu } from '../parts/user-menu.js';
import { guild, statusOf, store } from '../state/store.js';

/** A long list is cut: nobody reads it, and it would slow the page. More come on request, others are found by name. */
const MEMBERS_PER_GROUP = 100;

const PACE_MILLIS = 200;

const IN_ORDER = new Intl.Collator();

export const MemberList = {
  components: { AppTag, Avatar, UserName },
  template: `
    <div class="bar d-lg-none">
      <h2 class="bar-title">Members</h2>
      <button type="button" class="btn-close" aria-label="Close"
          data-bs-dismiss="offcanvas" data-bs-target="#members"></button>
    </div>
    <div v-if="large" class="list-search">
      <input v-model="typed" type="search" class="form-control form-control-sm" placeholder="Find a member"
          aria-label="Find a member" data-testid="member-search" @keydown.esc="typed = ''">
    </div>
    <div class="member-groups" @keydown="moved">
      <section v-for="{ name, members } in groups" :key="name" :aria-label="name">
        <h3 class="member-group">{{ name }} — {{ members.length }}</h3>
        <ul class="list-unstyled mb-0">
          <li v-for="{ user, status } in members.slice(0, limitOf(name))" :key="user.id">
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
        <button v-if="members.length > limitOf(name)" type="button" class="list-more" data-testid="members-more"
            @click="showMore(name)">and {{ members.length - limitOf(name) }} more</button>
      </section>
      <p v-if="!groups.length" class="column-notice" data-testid="members-none">Nobody is called so.</p>
    </div>`,
  setup() {
    const groups = Vue.shallowRef([]);
    const typed = Vue.ref('');
    const shown = Vue.reactive({});
    const large = Vue.computed(() => (guild.value?.members.length ?? 0) > MEMBERS_PER_GROUP);
    const limitOf = (name) => shown[name] ?? MEMBERS_PER_GROUP;
    const showMore = (name) => { shown[name] = limitOf(name) + MEMBERS_PER_GROUP; };
    Vue.watch(() => guild.value?.id, () => {
      typed.value = '';
      Object.keys(shown).forEach((name) => delete shown[name]);
    });
    const arrange = () => {
      const wanted = typed.value.trim().toLowerCase();
      const { members = [], roles = [] } = Vue.toRaw(guild.value) ?? {};
      const bots = new Set(store.bots.map(({ user }) => user.id));
      groups.value = group(Vue.toRaw(members)
        .map(({ user, nick, roles: roleIds, status }) => ({
          user: Vue.toRaw(user),
          roleIds,
          name: nick ?? user.global_name ?? user.username,
          status: bots.has(user.id) ? statusOf(user.id) : (status ?? 'online'),
        }))
        .filter(({ user, name }) => !wanted || [name, user.username].some((one) => one.toLowerCase().includes(wanted))),
      Vue.toRaw(roles));
    };
    // In a large server somebody comes or goes all the time: the list follows at a pace that can be read
    let soon;
    const changes = [typed, guild, () => store.memberChanges, () => store.statusChanges,
      () => store.bots.map(({ connected }) => connected).join()];
    Vue.watch(changes, () => {
      soon ??= setTimeout(() => {
        soon = undefined;
        arrange();
      }, PACE_MILLIS);
    });
    arrange();
    Vue.onBeforeUnmount(() => clearTimeout(soon));
    const moved = (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) {
        event.preventDefault();
        const all = [...event.currentTarget.querySelectorAll('.member')];
        all[all.indexOf(document.activeElement) + step]?.focus();
      }
    };
    return { groups, large, limitOf, moved, openUserMenu, showMore, typed };
  },
};

/** Those online by their highest role that is shown apart, the highest role first; those offline last. */
function group(members, roles) {
  const hoisted = new Map(roles.filter(({ hoist }) => hoist).map((role) => [role.id, role]));
  const groups = new Map();
  for (const member of members) {
    const role = member.status === 'offline' ? undefined : highest(member.roleIds, hoisted);
    const name = role?.name ?? (member.status === 'offline' ? 'Offline' : 'Online');
    const position = role?.position ?? (member.status === 'offline' ? -1 : 0);
    if (!groups.has(name)) {
      groups.set(name, { name, position, members: [] });
    }
    groups.get(name).members.push(member);
  }
  groups.forEach((entry) => entry.members.sort((one, other) => IN_ORDER.compare(one.name, other.name)));
  return [...groups.values()].sort((one, other) => other.position - one.position);
}

function highest(roleIds, roles) {
  return roleIds.map((id) => roles.get(id))
    .filter(Boolean)
    .sort((one, other) => other.position - one.position)[0];
}
