package io.github.discordspring.bot.client;

import io.github.discordspring.model.emoji.ApplicationEmojiModifyRequest;
import io.github.discordspring.model.emoji.Emoji;
import reactor.core.publisher.Mono;

/**
 * An emoji of an application of which only the ids are known.
 *
 * @see <a href="https://docs.discord.com/developers/resources/emoji#emoji-object">Emoji
 * object</a>
 */
public final class ApplicationEmojiHandle {

	private final DiscordClient client;

	private final long applicationId;

	private final long id;

	ApplicationEmojiHandle(DiscordClient client, long applicationId, long id) {
		this.client = client;
		this.applicationId = applicationId;
		this.id = id;
	}

	/**
	 * Gives the application.
	 * @return its id
	 */
	public long applicationId() {
		return this.applicationId;
	}

	/**
	 * Gives the id.
	 * @return the emoji
	 */
	public long id() {
		return this.id;
	}

	/**
	 * Asks Discord for the emoji.
	 * @return the emoji
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/emoji#get-application-emoji">Get
	 * application emoji</a>
	 */
	public Mono<Emoji> fetch() {
		return this.client.rest().emojis().getApplicationEmoji(this.applicationId, this.id);
	}

	/**
	 * Renames the emoji.
	 * @param name 2 to 32 characters
	 * @return the emoji as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/emoji#modify-application-emoji">Modify
	 * application emoji</a>
	 */
	public Mono<Emoji> setName(String name) {
		return this.client.rest()
			.emojis()
			.modifyApplicationEmoji(this.applicationId, this.id, ApplicationEmojiModifyRequest.of(name));
	}

	/**
	 * Deletes the emoji.
	 * @return completes when it is gone
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/emoji#delete-application-emoji">Delete
	 * application emoji</a>
	 */
	public Mono<Void> delete() {
		return this.client.rest().emojis().deleteApplicationEmoji(this.applicationId, this.id);
	}

}
