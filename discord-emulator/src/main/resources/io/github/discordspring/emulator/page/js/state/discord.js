/** Numbers of Discord's API that the page looks at. */

export const ChannelType = {
  GUILD_TEXT: 0,
  DM: 1,
  GUILD_VOICE: 2,
  GUILD_CATEGORY: 4,
  GUILD_ANNOUNCEMENT: 5,
  ANNOUNCEMENT_THREAD: 10,
  PUBLIC_THREAD: 11,
  PRIVATE_THREAD: 12,
  GUILD_STAGE_VOICE: 13,
  GUILD_FORUM: 15,
  GUILD_MEDIA: 16,
};

const { ANNOUNCEMENT_THREAD, PUBLIC_THREAD, PRIVATE_THREAD, GUILD_VOICE, GUILD_STAGE_VOICE, GUILD_FORUM, GUILD_MEDIA } =
  ChannelType;

export const isThread = ({ type }) => [ANNOUNCEMENT_THREAD, PUBLIC_THREAD, PRIVATE_THREAD].includes(type);

export const isVoice = ({ type }) => [GUILD_VOICE, GUILD_STAGE_VOICE].includes(type);

export const isForum = ({ type }) => [GUILD_FORUM, GUILD_MEDIA].includes(type);

/** Bits, see https://docs.discord.com/developers/topics/permissions */
export const Permission = {
  ADD_REACTIONS: 1n << 6n,
  SEND_MESSAGES: 1n << 11n,
  MANAGE_MESSAGES: 1n << 13n,
  ATTACH_FILES: 1n << 15n,
  CONNECT: 1n << 20n,
  CREATE_PUBLIC_THREADS: 1n << 35n,
  SEND_POLLS: 1n << 49n,
  PIN_MESSAGES: 1n << 51n,
};

export const CommandType = { CHAT_INPUT: 1, USER: 2, MESSAGE: 3 };

export const OptionType = {
  SUB_COMMAND: 1,
  SUB_COMMAND_GROUP: 2,
  STRING: 3,
  INTEGER: 4,
  BOOLEAN: 5,
  USER: 6,
  CHANNEL: 7,
  ROLE: 8,
  MENTIONABLE: 9,
  NUMBER: 10,
  ATTACHMENT: 11,
};

export const InteractionType = { APPLICATION_COMMAND: 2, MESSAGE_COMPONENT: 3, AUTOCOMPLETE: 4, MODAL_SUBMIT: 5 };

export const ComponentType = {
  ACTION_ROW: 1,
  BUTTON: 2,
  STRING_SELECT: 3,
  TEXT_INPUT: 4,
  USER_SELECT: 5,
  ROLE_SELECT: 6,
  MENTIONABLE_SELECT: 7,
  CHANNEL_SELECT: 8,
  SECTION: 9,
  TEXT_DISPLAY: 10,
  THUMBNAIL: 11,
  MEDIA_GALLERY: 12,
  FILE: 13,
  SEPARATOR: 14,
  CONTAINER: 17,
  LABEL: 18,
  FILE_UPLOAD: 19,
  RADIO_GROUP: 21,
  CHECKBOX_GROUP: 22,
  CHECKBOX: 23,
};

export const isSelect = ({ type }) => type === ComponentType.STRING_SELECT
  || (type >= ComponentType.USER_SELECT && type <= ComponentType.CHANNEL_SELECT);

export const MessageType = {
  DEFAULT: 0,
  PINNED: 6,
  JOINED: 7,
  THREAD_CREATED: 18,
  REPLY: 19,
  COMMAND: 20,
  THREAD_STARTER: 21,
  MENU_COMMAND: 23,
  POLL_RESULT: 46,
};

export const MessageFlag = { EPHEMERAL: 1 << 6, LOADING: 1 << 7, COMPONENTS: 1 << 15 };

/** The flag of an attachment that is a spoiler. */
export const IS_SPOILER = 1 << 3;
