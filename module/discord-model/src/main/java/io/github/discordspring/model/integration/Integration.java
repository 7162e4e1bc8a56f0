package io.github.discordspring.model.integration;

import java.time.Instant;
import java.util.List;

import io.github.discordspring.model.application.OAuth2Scope;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * An account or an application that is connected to a guild. In the audit log only id,
 * name, type, account and application are told.
 *
 * @param id id
 * @param name name
 * @param type what it is
 * @param enabled whether it is on
 * @param syncing whether it is being brought up to date
 * @param roleId role of subscribers, 0 if none
 * @param enableEmoticons whether emoticons are taken over, for Twitch
 * @param expireBehavior what becomes of subscribers that no longer are
 * @param expireGracePeriod in how many days
 * @param user whose account it is; not in events
 * @param account the account
 * @param syncedAt when it was last brought up to date
 * @param subscriberCount number of subscribers
 * @param revoked whether it was revoked
 * @param application the application
 * @param applicationId the application's id in the audit log, 0 elsewhere
 * @param scopes what the application may do
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#integration-object">Integration
 * object</a>
 */
@DiscordObject
public record Integration(long id, @Nullable String name, IntegrationType type, boolean enabled,
		@Nullable Boolean syncing, long roleId, @Nullable Boolean enableEmoticons,
		@Nullable IntegrationExpireBehavior expireBehavior, @Nullable IntegrationExpireGracePeriod expireGracePeriod,
		@Nullable User user, IntegrationAccount account, @Nullable Instant syncedAt, @Nullable Integer subscriberCount,
		@Nullable Boolean revoked, @Nullable IntegrationApplication application, long applicationId,
		List<OAuth2Scope> scopes) {

}
