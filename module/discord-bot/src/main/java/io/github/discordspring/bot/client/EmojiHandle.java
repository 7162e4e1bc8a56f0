package io.github.discordspring.bot.client;

import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.emoji.EmojiModifyRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * An emoji of a guild of which only the ids are known.
 *
 * @see <a href="https://docs.discord.com/developers/resources/emoji#emoji-object">Emoji
 * object</a>
 */
public final class EmojiHandle extends GuildResourceHandle<Emoji, EmojiModifyRequest> {

	EmojiHandle(DiscordClient client, long guildId, long id) {
		super(client, guildId, id);
	}

	/**
	 * Asks Discord for the emoji.
	 * @return the emoji
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/emoji#get-guild-emoji">Get guild
	 * emoji</a>
	 */
	@Override
	public Mono<Emoji> fetch() {
		return client().rest().emojis().getGuildEmoji(guildId(), id());
	}

	/**
	 * Changes the emoji.
	 * @param changes what changes; the rest stays
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return the emoji as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/emoji#modify-guild-emoji">Modify
	 * guild emoji</a>
	 */
	@Override
	public Mono<Emoji> modify(EmojiModifyRequest changes, @Nullable String reason) {
		return client().rest().emojis().modifyGuildEmoji(guildId(), id(), changes, reason);
	}

	/**
	 * Renames the emoji.
	 * @param name 2 to 32 characters
	 * @return the emoji as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/emoji#modify-guild-emoji">Modify
	 * guild emoji</a>
	 */
	public Mono<Emoji> setName(String name) {
		return modify(EmojiModifyRequest.builder().name(name).build());
	}

	/**
	 * Deletes the emoji.
	 * @param reason what the audit log shows, 1 to 512 characters; {@code null} for
	 * nothing
	 * @return completes when it is gone
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/emoji#delete-guild-emoji">Delete
	 * guild emoji</a>
	 */
	@Override
	public Mono<Void> delete(@Nullable String reason) {
		return client().rest().emojis().deleteGuildEmoji(guildId(), id(), reason);
	}

}
