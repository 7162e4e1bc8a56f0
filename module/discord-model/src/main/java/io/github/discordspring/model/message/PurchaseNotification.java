package io.github.discordspring.model.message;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * A purchase, in a message about it.
 *
 * @param type what was bought
 * @param guildProductPurchase it
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#message-object">Message
 * object</a>
 */
@DiscordObject
public record PurchaseNotification(PurchaseNotificationType type, @Nullable GuildProductPurchase guildProductPurchase) {

}
