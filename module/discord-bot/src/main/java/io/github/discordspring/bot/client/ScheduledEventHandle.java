package io.github.discordspring.bot.client;

import io.github.discordspring.model.scheduledevent.GuildScheduledEvent;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventModifyRequest;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventStatus;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventUser;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * An event of a guild of which only the ids are known.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-object">Guild
 * scheduled event object</a>
 */
public final class ScheduledEventHandle {

	private final DiscordClient client;

	private final long guildId;

	private final long id;

	ScheduledEventHandle(DiscordClient client, long guildId, long id) {
		this.client = client;
		this.guildId = guildId;
		this.id = id;
	}

	/**
	 * Gives the guild.
	 * @return its id
	 */
	public long guildId() {
		return this.guildId;
	}

	/**
	 * Gives the id.
	 * @return the event
	 */
	public long id() {
		return this.id;
	}

	/**
	 * Asks Discord for the event.
	 * @return the event
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild-scheduled-event#get-guild-scheduled-event">Get
	 * guild scheduled event</a>
	 */
	public Mono<GuildScheduledEvent> fetch() {
		return this.client.rest().guildScheduledEvents().getGuildScheduledEvent(this.guildId, this.id);
	}

	/**
	 * Changes the event.
	 * @param changes what changes; the rest stays
	 * @return the event as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild-scheduled-event#modify-guild-scheduled-event">Modify
	 * guild scheduled event</a>
	 */
	public Mono<GuildScheduledEvent> modify(GuildScheduledEventModifyRequest changes) {
		return modify(changes, null);
	}

	/**
	 * Changes the event.
	 * @param changes what changes; the rest stays
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return the event as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild-scheduled-event#modify-guild-scheduled-event">Modify
	 * guild scheduled event</a>
	 */
	public Mono<GuildScheduledEvent> modify(GuildScheduledEventModifyRequest changes, @Nullable String reason) {
		return this.client.rest()
			.guildScheduledEvents()
			.modifyGuildScheduledEvent(this.guildId, this.id, changes, reason);
	}

	/**
	 * Starts the event.
	 * @return the event as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild-scheduled-event#modify-guild-scheduled-event">Modify
	 * guild scheduled event</a>
	 */
	public Mono<GuildScheduledEvent> start() {
		return modify(GuildScheduledEventModifyRequest.builder().status(GuildScheduledEventStatus.ACTIVE).build());
	}

	/**
	 * Ends the event.
	 * @return the event as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild-scheduled-event#modify-guild-scheduled-event">Modify
	 * guild scheduled event</a>
	 */
	public Mono<GuildScheduledEvent> complete() {
		return modify(GuildScheduledEventModifyRequest.builder().status(GuildScheduledEventStatus.COMPLETED).build());
	}

	/**
	 * Calls the event off.
	 * @return the event as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild-scheduled-event#modify-guild-scheduled-event">Modify
	 * guild scheduled event</a>
	 */
	public Mono<GuildScheduledEvent> cancel() {
		return modify(GuildScheduledEventModifyRequest.builder().status(GuildScheduledEventStatus.CANCELED).build());
	}

	/**
	 * Gives those who are interested, by rising ids.
	 * @param max how many at most; {@link Integer#MAX_VALUE} for all
	 * @return the users, with their members of the guild
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild-scheduled-event#get-guild-scheduled-event-users">Get
	 * guild scheduled event users</a>
	 */
	public Flux<GuildScheduledEventUser> users(int max) {
		return this.client.rest()
			.guildScheduledEvents()
			.getGuildScheduledEventUsersAfter(this.guildId, this.id, true, 0, max);
	}

	/**
	 * Deletes the event.
	 * @return completes when it is gone
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild-scheduled-event#delete-guild-scheduled-event">Delete
	 * guild scheduled event</a>
	 */
	public Mono<Void> delete() {
		return this.client.rest().guildScheduledEvents().deleteGuildScheduledEvent(this.guildId, this.id);
	}

}
