package io.github.discordspring.autoconfigure.bot;

import java.util.List;

import io.github.discordspring.bot.component.CustomIdSigner;
import io.github.discordspring.model.Secret;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of signed custom ids.
 *
 * @param key Key that custom ids of components and modals are signed with: at least 16
 * characters that nobody can guess, the same in all processes of the bot. Without it none
 * can be signed.
 * @param previousKeys Comma-separated list of keys that were used before. What they
 * signed is still accepted.
 */
@ConfigurationProperties("discord.interactions.signing")
public record DiscordSigningProperties(@Nullable Secret key, @DefaultValue List<Secret> previousKeys) {

	private static final String KEY = "discord.interactions.signing.key";

	/**
	 * Gives what signs and checks.
	 * @return the signer
	 * @throws InvalidSigningKeyException if a key cannot be used
	 */
	CustomIdSigner signer() {
		if (this.key == null) {
			throw new InvalidSigningKeyException(KEY, "is not set");
		}
		check(KEY, this.key);
		this.previousKeys.forEach((previous) -> check("discord.interactions.signing.previous-keys", previous));
		return new CustomIdSigner(this.key, this.previousKeys);
	}

	/**
	 * Not a {@code PropertyRule}, which would show the key.
	 */
	private static void check(String property, Secret key) {
		int length = key.value().length();
		if (length < CustomIdSigner.MIN_KEY_LENGTH) {
			throw new InvalidSigningKeyException(property, "must have at least " + CustomIdSigner.MIN_KEY_LENGTH
					+ " characters, and a key in it has " + length);
		}
	}

}
