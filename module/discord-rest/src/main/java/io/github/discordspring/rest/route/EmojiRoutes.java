package io.github.discordspring.rest.route;

import io.github.discordspring.model.application.ApplicationEmojis;
import io.github.discordspring.model.emoji.ApplicationEmojiCreateRequest;
import io.github.discordspring.model.emoji.ApplicationEmojiModifyRequest;
import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.emoji.EmojiCreateRequest;
import io.github.discordspring.model.emoji.EmojiModifyRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Emojis of guilds and of applications.
 *
 * @see <a href="https://docs.discord.com/developers/resources/emoji">Emoji</a>
 */
public interface EmojiRoutes {

	/**
	 * Gets the emojis of a guild.
	 * @param guildId the guild
	 * @return the emojis
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/emoji#list-guild-emojis">List guild
	 * emojis</a>
	 */
	@GetExchange("/guilds/{guildId}/emojis")
	Flux<Emoji> listGuildEmojis(@PathVariable long guildId);

	/**
	 * Gets an emoji of a guild.
	 * @param guildId the guild
	 * @param emojiId the emoji
	 * @return the emoji
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/emoji#get-guild-emoji">Get guild
	 * emoji</a>
	 */
	@GetExchange("/guilds/{guildId}/emojis/{emojiId}")
	Mono<Emoji> getGuildEmoji(@PathVariable long guildId, @PathVariable long emojiId);

	/**
	 * Creates an emoji in a guild, without a reason.
	 * @param guildId the guild
	 * @param request the emoji
	 * @return the emoji
	 */
	default Mono<Emoji> createGuildEmoji(long guildId, EmojiCreateRequest request) {
		return createGuildEmoji(guildId, request, null);
	}

	/**
	 * Creates an emoji in a guild.
	 * @param guildId the guild
	 * @param request the emoji
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return the emoji
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/emoji#create-guild-emoji">Create
	 * guild emoji</a>
	 */
	@PostExchange("/guilds/{guildId}/emojis")
	Mono<Emoji> createGuildEmoji(@PathVariable long guildId, @RequestBody EmojiCreateRequest request,
			@AuditLogReason @Nullable String reason);

	/**
	 * Changes an emoji of a guild, without a reason.
	 * @param guildId the guild
	 * @param emojiId the emoji
	 * @param request what changes
	 * @return the emoji as it is now
	 */
	default Mono<Emoji> modifyGuildEmoji(long guildId, long emojiId, EmojiModifyRequest request) {
		return modifyGuildEmoji(guildId, emojiId, request, null);
	}

	/**
	 * Changes an emoji of a guild.
	 * @param guildId the guild
	 * @param emojiId the emoji
	 * @param request what changes
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return the emoji as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/emoji#modify-guild-emoji">Modify
	 * guild emoji</a>
	 */
	@PatchExchange("/guilds/{guildId}/emojis/{emojiId}")
	Mono<Emoji> modifyGuildEmoji(@PathVariable long guildId, @PathVariable long emojiId,
			@RequestBody EmojiModifyRequest request, @AuditLogReason @Nullable String reason);

	/**
	 * Deletes an emoji of a guild, without a reason.
	 * @param guildId the guild
	 * @param emojiId the emoji
	 * @return completes when it is deleted
	 */
	default Mono<Void> deleteGuildEmoji(long guildId, long emojiId) {
		return deleteGuildEmoji(guildId, emojiId, null);
	}

	/**
	 * Deletes an emoji of a guild.
	 * @param guildId the guild
	 * @param emojiId the emoji
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return completes when it is deleted
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/emoji#delete-guild-emoji">Delete
	 * guild emoji</a>
	 */
	@DeleteExchange("/guilds/{guildId}/emojis/{emojiId}")
	Mono<Void> deleteGuildEmoji(@PathVariable long guildId, @PathVariable long emojiId,
			@AuditLogReason @Nullable String reason);

	/**
	 * Gets the emojis of an application.
	 * @param applicationId the application
	 * @return the emojis
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/emoji#list-application-emojis">List
	 * application emojis</a>
	 */
	@GetExchange("/applications/{applicationId}/emojis")
	Mono<ApplicationEmojis> listApplicationEmojis(@PathVariable long applicationId);

	/**
	 * Gets an emoji of an application.
	 * @param applicationId the application
	 * @param emojiId the emoji
	 * @return the emoji
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/emoji#get-application-emoji">Get
	 * application emoji</a>
	 */
	@GetExchange("/applications/{applicationId}/emojis/{emojiId}")
	Mono<Emoji> getApplicationEmoji(@PathVariable long applicationId, @PathVariable long emojiId);

	/**
	 * Creates an emoji of an application, which it may use everywhere.
	 * @param applicationId the application
	 * @param request the emoji
	 * @return the emoji
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/emoji#create-application-emoji">Create
	 * application emoji</a>
	 */
	@PostExchange("/applications/{applicationId}/emojis")
	Mono<Emoji> createApplicationEmoji(@PathVariable long applicationId,
			@RequestBody ApplicationEmojiCreateRequest request);

	/**
	 * Changes an emoji of an application.
	 * @param applicationId the application
	 * @param emojiId the emoji
	 * @param request what changes
	 * @return the emoji as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/emoji#modify-application-emoji">Modify
	 * application emoji</a>
	 */
	@PatchExchange("/applications/{applicationId}/emojis/{emojiId}")
	Mono<Emoji> modifyApplicationEmoji(@PathVariable long applicationId, @PathVariable long emojiId,
			@RequestBody ApplicationEmojiModifyRequest request);

	/**
	 * Deletes an emoji of an application.
	 * @param applicationId the application
	 * @param emojiId the emoji
	 * @return completes when it is deleted
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/emoji#delete-application-emoji">Delete
	 * application emoji</a>
	 */
	@DeleteExchange("/applications/{applicationId}/emojis/{emojiId}")
	Mono<Void> deleteApplicationEmoji(@PathVariable long applicationId, @PathVariable long emojiId);

}
