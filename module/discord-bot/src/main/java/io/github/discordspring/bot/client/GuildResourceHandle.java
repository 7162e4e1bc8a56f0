package io.github.discordspring.bot.client;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Something of a guild of which only the ids are known, and which can be fetched, changed
 * and deleted.
 *
 * @param <T> what Discord gives
 * @param <M> what changes it
 */
public abstract sealed class GuildResourceHandle<T, M>
		permits AutoModerationRuleHandle, EmojiHandle, RoleHandle, SoundboardSoundHandle, StickerHandle {

	private final DiscordClient client;

	private final long guildId;

	private final long id;

	GuildResourceHandle(DiscordClient client, long guildId, long id) {
		this.client = client;
		this.guildId = guildId;
		this.id = id;
	}

	final DiscordClient client() {
		return this.client;
	}

	/**
	 * Gives the guild.
	 * @return its id
	 */
	public final long guildId() {
		return this.guildId;
	}

	/**
	 * Gives the id.
	 * @return the id
	 */
	public final long id() {
		return this.id;
	}

	/**
	 * Asks Discord for it.
	 * @return as it is now
	 */
	public abstract Mono<T> fetch();

	/**
	 * Changes it.
	 * @param changes what changes; the rest stays
	 * @return as it is now
	 */
	public final Mono<T> modify(M changes) {
		return modify(changes, null);
	}

	/**
	 * Changes it.
	 * @param changes what changes; the rest stays
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return as it is now
	 */
	public abstract Mono<T> modify(M changes, @Nullable String reason);

	/**
	 * Deletes it.
	 * @return completes when it is gone
	 */
	public final Mono<Void> delete() {
		return delete(null);
	}

	/**
	 * Deletes it.
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return completes when it is gone
	 */
	public abstract Mono<Void> delete(@Nullable String reason);

}
