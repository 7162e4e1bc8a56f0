package io.github.discordspring.model.permission.calculator;

import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.permission.Permission;
import io.github.discordspring.model.permission.Permissions;

import static io.github.discordspring.model.permission.Permission.*;

/**
 * Which permissions mean something in which type of channel: the column "Channel Type" of
 * Discord's table.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags">Bitwise
 * permission flags</a>
 */
public final class ChannelPermissions {

	private static final long EVERYWHERE = Permission.of(CREATE_INSTANT_INVITE, MANAGE_CHANNELS, ADD_REACTIONS,
			VIEW_CHANNEL, SEND_MESSAGES, SEND_TTS_MESSAGES, MANAGE_MESSAGES, EMBED_LINKS, ATTACH_FILES,
			READ_MESSAGE_HISTORY, MENTION_EVERYONE, USE_EXTERNAL_EMOJIS, MANAGE_ROLES, MANAGE_WEBHOOKS,
			USE_APPLICATION_COMMANDS, USE_EXTERNAL_STICKERS, SEND_VOICE_MESSAGES, SEND_POLLS, USE_EXTERNAL_APPS,
			BYPASS_SLOWMODE);

	private static final long VOICE_AND_STAGE = Permission.of(STREAM, CONNECT, MUTE_MEMBERS, MOVE_MEMBERS,
			MANAGE_EVENTS, CREATE_EVENTS);

	/** Text, announcement, forum and media channels. */
	static final long TEXT = EVERYWHERE | Permission.of(MANAGE_THREADS, CREATE_PUBLIC_THREADS, CREATE_PRIVATE_THREADS,
			SEND_MESSAGES_IN_THREADS, USE_EMBEDDED_ACTIVITIES, PIN_MESSAGES);

	/** Voice channels. */
	static final long VOICE = EVERYWHERE | VOICE_AND_STAGE | Permission.of(PRIORITY_SPEAKER, SPEAK, DEAFEN_MEMBERS,
			USE_VAD, USE_EMBEDDED_ACTIVITIES, USE_SOUNDBOARD, USE_EXTERNAL_SOUNDS, SET_VOICE_CHANNEL_STATUS);

	/** Stage channels. */
	static final long STAGE = EVERYWHERE | VOICE_AND_STAGE | Permission.of(REQUEST_TO_SPEAK);

	/** What sending is needed for. */
	static final long SENDING = Permission.of(SEND_TTS_MESSAGES, EMBED_LINKS, ATTACH_FILES, MENTION_EVERYONE);

	/** What connecting is needed for: all that is about voice, and management. */
	static final long CONNECTED = ((VOICE | STAGE) & ~TEXT)
			| Permission.of(MANAGE_CHANNELS, MANAGE_ROLES, MANAGE_WEBHOOKS, USE_EMBEDDED_ACTIVITIES);

	private ChannelPermissions() {
	}

	/**
	 * Tells which permissions mean something in channels of a type.
	 * @param type the type; threads have those of text channels
	 * @return the bits; for categories, and for types that are not known, those of all
	 * types together. Permissions that Discord has added since are not in it
	 */
	public static long of(ChannelType type) {
		return switch (type.value()) {
			case 0, 5, 10, 11, 12, 15, 16 -> TEXT;
			case 2 -> VOICE;
			case 13 -> STAGE;
			default -> TEXT | VOICE | STAGE;
		};
	}

	/**
	 * Takes away what means nothing in a channel, and what is useless without another
	 * permission.
	 */
	static long restrict(long permissions, ChannelType type) {
		long result = permissions & (of(type) | ~Permissions.ALL);
		if (!VIEW_CHANNEL.in(result)) {
			return 0;
		}
		if (!SEND_MESSAGES.in(result)) {
			result &= ~SENDING;
		}
		if (isVoice(type) && !CONNECT.in(result)) {
			result &= ~CONNECTED;
		}
		return result;
	}

	static boolean isThread(ChannelType type) {
		return type.equals(ChannelType.PUBLIC_THREAD) || type.equals(ChannelType.PRIVATE_THREAD)
				|| type.equals(ChannelType.ANNOUNCEMENT_THREAD);
	}

	static boolean isVoice(ChannelType type) {
		return type.equals(ChannelType.GUILD_VOICE) || type.equals(ChannelType.GUILD_STAGE_VOICE);
	}

}
