const { computed, reactive } = Vue;

/** Everything the page shows. Changed by the session (what was loaded), the events, and the choices of the reader. */
export const store = reactive({
  /** `connecting`, `open` or `lost` */
  connection: 'connecting',
  users: [],
  guilds: [],
  commands: [],
  bots: [],
  /** What the reader looks at, and as whom. */
  guildId: null,
  channelId: null,
  userId: null,
  /** Messages of the open channel, oldest first. */
  messages: [],
  /** Whether `messages` begin with the first one of the channel. */
  complete: false,
  loading: true,
  /** Counts of messages not looked at, by channel id: `{ messages, mentions }`. */
  unread: {},
  /** Who types in the open channel: user id to the time at which it ends. */
  typing: {},
  /** Own interactions that are not done with, by id. */
  interactions: {},
  /** Why the messages of the open channel could not be loaded, or null. */
  problem: null,
});

export const guild = computed(() => store.guilds.find(({ id }) => id === store.guildId));

export const channel = computed(() => guild.value?.channels.find(({ id }) => id === store.channelId));

/** The person one writes as. */
export const writer = computed(() => store.users.find(({ id }) => id === store.userId));

const members = computed(() => new Map((guild.value?.members ?? []).map((member) => [member.user.id, member])));

const roles = computed(() => new Map((guild.value?.roles ?? []).map((role) => [role.id, role])));

const findMember = (userId) => members.value.get(userId);

export const findRole = (roleId) => roles.value.get(roleId);

export const findChannel = (channelId) => guild.value?.channels.find(({ id }) => id === channelId);

export function findUser(userId) {
  const others = [...store.users, ...store.bots.map(({ user }) => user)];
  return findMember(userId)?.user ?? others.find(({ id }) => id === userId);
}

/** The name shown for a user in the open guild. */
export function displayName(user) {
  return findMember(user.id)?.nick ?? user.global_name ?? user.username;
}

/** The roles of a member, highest first. */
export function rolesOf(userId) {
  return (findMember(userId)?.roles ?? [])
    .map(findRole)
    .filter(Boolean)
    .sort((one, other) => other.position - one.position);
}

/** The colour of a user's name as CSS has it, or undefined for the usual one. */
export function nameColor(userId) {
  const role = rolesOf(userId).find(({ color }) => color);
  return role && cssColor(role.color);
}

export function cssColor(color) {
  return `#${color.toString(16).padStart(6, '0')}`;
}
