package io.github.discordspring.bot.guard;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.handler.RefusedException;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.InteractionCreateEvent;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.permission.calculator.PermissionException;
import io.github.discordspring.model.permission.calculator.PermissionSource;
import io.github.discordspring.model.permission.calculator.PermissionView;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the one who caused an event, and of the bot, in the place where it
 * was. Discord says it of interactions; of others the event and the cache are asked.
 */
final class EventUser implements PermissionSource {

	private final DiscordClient client;

	private final DispatchEvent event;

	EventUser(DiscordClient client, DispatchEvent event) {
		this.client = client;
		this.event = event;
	}

	/**
	 * Gives the member.
	 * @throws RefusedException if there is none, or it is not known
	 */
	Member member() {
		if (this.event.guildId() == 0) {
			throw PlaceGuard.notInGuild();
		}
		Member member = member(this.event.guildId(), this.event.userId());
		if (member == null) {
			throw unknown();
		}
		return member;
	}

	/**
	 * Tells what the user may do.
	 * @throws RefusedException if that cannot be told
	 */
	long permissions() {
		if (this.event.guildId() == 0) {
			throw PlaceGuard.notInGuild();
		}
		return (this.event instanceof InteractionCreateEvent) ? member().permissions() : computed(this.event.userId());
	}

	/**
	 * Tells what the bot may do.
	 * @throws RefusedException if that cannot be told
	 */
	long botPermissions() {
		if (this.event.guildId() == 0) {
			throw PlaceGuard.notInGuild();
		}
		return (this.event instanceof InteractionCreateEvent created) ? created.interaction().appPermissions()
				: computed(currentUserId());
	}

	private long computed(long userId) {
		try {
			PermissionView view = PermissionView.of(this);
			return (this.event.channelId() != 0) ? view.inChannel(userId, this.event.channelId())
					: view.inGuild(userId, this.event.guildId());
		}
		catch (PermissionException ex) {
			throw unknown();
		}
	}

	private static RefusedException unknown() {
		return new RefusedException("discord.refusal.unknown-member",
				"Whether you may do this cannot be told right now.");
	}

	@Override
	public @Nullable Guild guild(long guildId) {
		return this.client.guild(guildId).cached();
	}

	@Override
	public @Nullable Member member(long guildId, long userId) {
		if (guildId == this.event.guildId() && userId == this.event.userId()) {
			if (this.event instanceof InteractionCreateEvent created) {
				return created.interaction().member();
			}
			if (this.event instanceof MessageCreateEvent created && created.member() != null) {
				return created.member();
			}
		}
		return this.client.guild(guildId).cachedMember(userId);
	}

	@Override
	public @Nullable Role role(long guildId, long roleId) {
		return this.client.role(guildId, roleId).cached();
	}

	@Override
	public @Nullable Channel channel(long channelId) {
		return this.client.channel(channelId).cached();
	}

	@Override
	public boolean isThreadMember(Channel thread, long userId) {
		// Who writes in a thread takes part in it
		return userId == this.event.userId();
	}

	@Override
	public long currentUserId() {
		DiscordCache cache = this.client.cacheIfPresent();
		User self = (cache != null) ? cache.currentUser() : null;
		return (self != null) ? self.id() : 0;
	}

}
