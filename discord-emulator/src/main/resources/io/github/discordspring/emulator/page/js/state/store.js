import { ChannelType } from './discord.js';

const { computed, reactive } = Vue;

/** Stands for a guild where one writes to bots alone. */
export const DIRECT = '@me';

/** Everything the page shows. Changed by the session (what was loaded), the events, and the choices of the reader. */
export const store = reactive({
  /** `connecting`, `open` or `lost` */
  connection: 'connecting',
  /** `chat` or `developer` */
  view: 'chat',
  users: [],
  /** How often members or roles, and how often presences have changed: of thousands not each is watched. */
  memberChanges: 0,
  statusChanges: 0,
  guilds: [],
  commands: [],
  bots: [],
  /** What the reader looks at, and as whom. */
  guildId: null,
  channelId: null,
  userId: null,
  /** Channels in which the one who writes and a bot are alone. */
  directs: [],
  /** What the one who writes may do, by the ids of the channels they see. */
  permissions: {},
  /** Messages of the open channel, oldest first. */
  messages: [],
  /** Whether `messages` begin with the first one of the channel, and end with the last one. */
  complete: false,
  atEnd: true,
  loading: true,
  /** Counts of messages not looked at, by channel id: `{ messages, mentions }`. */
  unread: {},
  /** Id of the first message in the open channel that was not looked at, or null. */
  firstUnread: null,
  /** Who types in the open channel: user id to the time at which it ends. */
  typing: {},
  /** Own interactions that are not done with, by id. */
  interactions: {},
  /** Message that is replied to, and id of the one that is being changed. */
  replyTo: null,
  editing: null,
  /** The menu that is open: `{ x, y, title, groups, opener }`, or null. */
  menu: null,
  /** What asks for something in a dialog: `{ name, ... }`, or null. */
  dialog: null,
  /** Why the messages of the open channel could not be loaded, or null. */
  problem: null,
});

const directGuild = computed(() => ({
  id: DIRECT,
  name: 'Direct Messages',
  channels: store.directs.map((direct) => ({ ...direct, name: direct.recipients[0].username })),
  threads: [],
  roles: [],
  emojis: [],
  voice_states: [],
  members: [writer.value, ...store.bots.map(({ user }) => user)].filter(Boolean).map((user) => ({ user, roles: [] })),
}));

export const guild = computed(() => (store.guildId === DIRECT
  ? directGuild.value
  : store.guilds.find(({ id }) => id === store.guildId)));

export const findChannel = (channelId) => guild.value?.channels.find(({ id }) => id === channelId)
  ?? guild.value?.threads.find(({ id }) => id === channelId);

export const channel = computed(() => findChannel(store.channelId));

/** The person one writes as. */
export const writer = computed(() => store.users.find(({ id }) => id === store.userId));

const members = computed(() => {
  const { memberChanges } = store;
  return memberChanges >= 0 && new Map(Vue.toRaw(guild.value?.members ?? []).map((member) => [member.user.id, member]));
});

const roles = computed(() => new Map((guild.value?.roles ?? []).map((role) => [role.id, role])));

function findMember(userId) {
  const member = members.value.get(userId);
  return member && reactive(member);
}

export const findRole = (roleId) => roles.value.get(roleId);

/** Whether the one who writes sees a channel. */
export const isVisible = ({ id, type }) => type === ChannelType.DM || id in store.permissions;

export function isAllowed(channelId, permission) {
  return store.guildId === DIRECT || (BigInt(store.permissions[channelId] ?? 0) & permission) !== 0n;
}

export function findUser(userId) {
  const isWanted = ({ id }) => id === userId;
  return findMember(userId)?.user ?? store.bots.map(({ user }) => user).find(isWanted) ?? store.users.find(isWanted);
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

/** Whether somebody is there. Of a bot we know better than its presence says. */
export function statusOf(userId) {
  const status = findMember(userId)?.status ?? 'online';
  const bot = store.bots.find(({ user }) => user.id === userId);
  if (!bot) {
    return status;
  }
  return !bot.connected ? 'offline' : (status === 'offline' ? 'online' : status);
}
