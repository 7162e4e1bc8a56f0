package io.github.discordspring.cache;

import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.event.InviteCreateEvent;
import io.github.discordspring.model.event.InviteDeleteEvent;
import io.github.discordspring.model.invite.Invite;
import io.github.discordspring.model.permission.Role;

/**
 * What the events of invites change, and the ids of invites, which have codes only.
 */
final class InviteEvents {

	/** The codes that Discord makes have at most as many characters, of 62. */
	private static final int LONGEST_EXACT = 10;

	private static final long HASHED = 1L << 63;

	/** Of a channel that is not kept. */
	private static final ChannelType UNKNOWN = ChannelType.of(-1);

	private final CacheContent content;

	InviteEvents(CacheContent content) {
		this.content = content;
	}

	static long idOf(Invite invite) {
		return idOf(invite.code());
	}

	/**
	 * Gives the id of a code. Codes that Discord makes are numbers of base 62, so that no
	 * two have the same id; names that guilds chose are hashed to 63 bits.
	 */
	static long idOf(String code) {
		long id = 0;
		boolean exact = code.length() <= LONGEST_EXACT;
		for (int i = 0; i < code.length() && exact; i++) {
			int digit = digit(code.charAt(i));
			exact = digit >= 0;
			id = id * 63 + digit + 1;
		}
		return exact ? id : hash(code) | HASHED;
	}

	private static int digit(char character) {
		if (character >= '0' && character <= '9') {
			return character - '0';
		}
		if (character >= 'a' && character <= 'z') {
			return character - 'a' + 10;
		}
		return (character >= 'A' && character <= 'Z') ? character - 'A' + 36 : -1;
	}

	static long hash(String code) {
		long hash = 0xcbf29ce484222325L;
		for (int i = 0; i < code.length(); i++) {
			hash = (hash ^ code.charAt(i)) * 0x100000001b3L;
		}
		return hash;
	}

	void created(InviteCreateEvent event) {
		this.content.states.run(event.guildId(), (guild) -> {
			this.content.invites.update(guild.id,
					Invite.builder()
						.code(event.code())
						.guildId(guild.id)
						.channel(channel(guild.id, event.channelId()))
						.inviter(event.inviter())
						.targetType(event.targetType())
						.targetUser(event.targetUser())
						.targetApplication(event.targetApplication())
						.expiresAt(event.expiresAt())
						.roles(event.roleIds().stream().mapToObj((id) -> role(guild.id, id)).toList())
						.uses(event.uses())
						.maxUses(event.maxUses())
						.maxAge(event.maxAge())
						.temporary(event.temporary())
						.createdAt(event.createdAt())
						.build());
		});
	}

	/**
	 * The event tells the id only, by which the invite goes with its channel.
	 */
	private Channel channel(long guildId, long id) {
		Channel channel = this.content.channels.store.get(guildId, id);
		return (channel != null) ? Channel.builder().id(id).type(channel.type()).name(channel.name()).build()
				: Channel.builder().id(id).type(UNKNOWN).build();
	}

	/**
	 * The event tells ids only.
	 */
	private Role role(long guildId, long id) {
		Role role = this.content.roles.store.get(guildId, id);
		return (role != null) ? role : Role.builder().id(id).name("").build();
	}

	void deleted(InviteDeleteEvent event) {
		this.content.states.run(event.guildId(), (guild) -> this.content.invites.erase(guild.id, idOf(event.code())));
	}

}
