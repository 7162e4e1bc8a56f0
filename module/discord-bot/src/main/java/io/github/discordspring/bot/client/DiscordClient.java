package io.github.discordspring.bot.client;

import java.util.function.Supplier;

import io.github.discordspring.bot.waiting.EventWait;
import io.github.discordspring.bot.waiting.EventWaits;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.gateway.Shards;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.rest.DiscordRestClient;
import org.jspecify.annotations.Nullable;

/**
 * The way of a bot to Discord: handles that need an id and nothing else, the REST API,
 * the cache and the shards.
 * <p>
 * What acts returns a {@code Mono}; nothing is sent until it is subscribed to, so return
 * it from the listener, or {@code block()} there. Safe for use by any number of threads.
 */
public final class DiscordClient {

	private final DiscordRestClient rest;

	private final @Nullable DiscordCache cache;

	private final @Nullable Supplier<Shards> shards;

	private final @Nullable EventWaits waits;

	private DiscordClient(Builder builder) {
		this.rest = builder.rest;
		this.cache = builder.cache;
		this.shards = builder.shards;
		this.waits = builder.waits;
	}

	/**
	 * Starts a client.
	 * @param rest makes the calls
	 * @return a builder of a client without cache and shards
	 */
	public static Builder builder(DiscordRestClient rest) {
		return new Builder(rest);
	}

	/**
	 * Gives a handle to a channel. Nothing is asked or checked.
	 * @param id the channel, or a thread
	 * @return the handle
	 */
	public ChannelHandle channel(long id) {
		return new ChannelHandle(this, id);
	}

	/**
	 * Gives a handle to a message. Nothing is asked or checked.
	 * @param channelId the channel it is in
	 * @param id the message
	 * @return the handle
	 */
	public MessageHandle message(long channelId, long id) {
		return new MessageHandle(this, channelId, id);
	}

	/**
	 * Gives a handle to a message.
	 * @param message the message
	 * @return the handle
	 */
	public MessageHandle message(Message message) {
		return message(message.channelId(), message.id());
	}

	/**
	 * Gives a handle to a user. Nothing is asked or checked.
	 * @param id the user
	 * @return the handle
	 */
	public UserHandle user(long id) {
		return new UserHandle(this, id);
	}

	/**
	 * Gives a handle to the bot's own user. Nothing is asked or checked.
	 * @return the handle
	 */
	public CurrentUserHandle currentUser() {
		return new CurrentUserHandle(this);
	}

	/**
	 * Gives a handle to the bot's application. Nothing is asked or checked.
	 * @param id the application
	 * @return the handle
	 */
	public ApplicationHandle application(long id) {
		return new ApplicationHandle(this, id);
	}

	/**
	 * Gives a handle to a guild. Nothing is asked or checked.
	 * @param id the guild
	 * @return the handle
	 */
	public GuildHandle guild(long id) {
		return new GuildHandle(this, id);
	}

	/**
	 * Gives a handle to what only threads can do. Nothing is asked or checked.
	 * @param id the thread
	 * @return the handle
	 */
	public ThreadHandle thread(long id) {
		return new ThreadHandle(this, id);
	}

	/**
	 * Gives a handle to a member of a guild. Nothing is asked or checked.
	 * @param guildId the guild
	 * @param userId the user
	 * @return the handle
	 */
	public MemberHandle member(long guildId, long userId) {
		return new MemberHandle(this, guildId, userId);
	}

	/**
	 * Gives a handle to a role. Nothing is asked or checked.
	 * @param guildId the guild
	 * @param id the role
	 * @return the handle
	 */
	public RoleHandle role(long guildId, long id) {
		return new RoleHandle(this, guildId, id);
	}

	/**
	 * Gives a handle to an invite. Nothing is asked or checked.
	 * @param code what stands behind {@code discord.gg/}
	 * @return the handle
	 */
	public InviteHandle invite(String code) {
		return new InviteHandle(this, code);
	}

	/**
	 * Gives a handle to a webhook. Nothing is asked or checked.
	 * @param id the webhook
	 * @return the handle
	 */
	public WebhookHandle webhook(long id) {
		return new WebhookHandle(this, id);
	}

	/**
	 * Gives the whole REST API.
	 * @return its groups
	 */
	public DiscordRestClient rest() {
		return this.rest;
	}

	/**
	 * Waits for events that are still to come:
	 * {@code client.await(MessageCreateEvent.class).inChannel(id).within(Duration.ofMinutes(1))}.
	 * @param <E> the type of the events
	 * @param eventClass the class of an event of Discord's
	 * @return a wait for any such event, to be narrowed
	 * @throws IllegalArgumentException if the class does not say which events
	 * @throws IllegalStateException if the application gets no events
	 */
	public <E extends DispatchEvent> EventWait<E> await(Class<E> eventClass) {
		if (this.waits == null) {
			throw new IllegalStateException("This client was made without EventWaits, see DiscordClient.builder(...)");
		}
		return this.waits.await(eventClass);
	}

	/**
	 * Gives the cache.
	 * @return the cache
	 * @throws IllegalStateException if the application has none
	 */
	public DiscordCache cache() {
		if (this.cache == null) {
			throw new IllegalStateException("This client was made without a cache, see DiscordClient.builder(...)");
		}
		return this.cache;
	}

	/**
	 * Gives the connections to the gateway.
	 * @return the shards
	 * @throws IllegalStateException if the application has none
	 */
	public Shards shards() {
		if (this.shards == null) {
			throw new IllegalStateException("This client was made without shards, see DiscordClient.builder(...)");
		}
		return this.shards.get();
	}

	/**
	 * Gives the cache, where there is one.
	 * @return the cache, or {@code null} if the application has none
	 */
	public @Nullable DiscordCache cacheIfPresent() {
		return this.cache;
	}

	/**
	 * Makes a client.
	 */
	public static final class Builder {

		private final DiscordRestClient rest;

		private @Nullable DiscordCache cache;

		private @Nullable Supplier<Shards> shards;

		private @Nullable EventWaits waits;

		private Builder(DiscordRestClient rest) {
			this.rest = rest;
		}

		/**
		 * Gives the client a cache.
		 * @param cache the cache
		 * @return this builder
		 */
		public Builder cache(DiscordCache cache) {
			this.cache = cache;
			return this;
		}

		/**
		 * Gives the client shards.
		 * @param shards asked when the shards are; they may be made after the client
		 * @return this builder
		 */
		public Builder shards(Supplier<Shards> shards) {
			this.shards = shards;
			return this;
		}

		/**
		 * Lets the client wait for events.
		 * @param waits a sink of the same dispatches as the listeners are
		 * @return this builder
		 */
		public Builder waits(EventWaits waits) {
			this.waits = waits;
			return this;
		}

		/**
		 * Makes the client.
		 * @return the client
		 */
		public DiscordClient build() {
			return new DiscordClient(this);
		}

	}

}
