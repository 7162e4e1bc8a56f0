package io.github.discordspring.model.guild;

import java.time.Instant;
import java.util.List;

import io.github.discordspring.model.Locale;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.WhenAbsent;
import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.sticker.Sticker;
import org.jspecify.annotations.Nullable;

/**
 * A guild, called server in the client.
 *
 * @param id id
 * @param name name
 * @param icon hash of the icon
 * @param splash hash of the splash
 * @param discoverySplash hash of the splash for discovery
 * @param ownerId user who owns it
 * @param afkChannelId where idle members are moved, 0 for nowhere
 * @param afkTimeout seconds until a member counts as idle
 * @param widgetEnabled whether the widget is on
 * @param widgetChannelId where the widget invites to, 0 for nowhere
 * @param verificationLevel what new members must have
 * @param defaultMessageNotifications of what members are notified
 * @param explicitContentFilter whose media is searched
 * @param roles roles
 * @param emojis emojis
 * @param features what the guild can do
 * @param mfaLevel whether moderators need two factors
 * @param applicationId application that made it, 0 if none
 * @param systemChannelId where notices go, 0 for nowhere
 * @param systemChannelFlags which notices are left out, bits of {@link SystemChannelFlag}
 * @param rulesChannelId where the rules stand, 0 for nowhere
 * @param maxPresences largest number of presences
 * @param maxMembers largest number of members
 * @param vanityUrlCode own invite code
 * @param description description
 * @param banner hash of the banner
 * @param premiumTier level of boosts
 * @param premiumSubscriptionCount number of boosts
 * @param preferredLocale language
 * @param publicUpdatesChannelId where Discord's notices for moderators go, 0 for nowhere
 * @param maxVideoChannelUsers largest number of users with video
 * @param approximateMemberCount number of members, if asked for
 * @param approximatePresenceCount number of members online, if asked for
 * @param nsfwLevel for which age it is
 * @param premiumProgressBarEnabled whether the progress of boosts is shown
 * @param safetyAlertsChannelId where safety alerts go, 0 for nowhere
 * @param homeHeader hash of the picture over the guide for new members
 * @param region region of voice; deprecated by Discord, channels have their own
 * @param maxStageVideoChannelUsers largest number of users in a stage with video
 * @param premiumProgressBarEnabledUserUpdatedAt when a user last changed whether the
 * progress of boosts is shown
 * @param nsfw whether it is restricted by age; superseded by {@code nsfwLevel}
 * @param stickers stickers
 * @param incidentsData until when invites or direct messages are paused
 * @see <a href="https://docs.discord.com/developers/resources/guild#guild-object">Guild
 * object</a>
 */
@DiscordObject(builder = true)
public record Guild(long id, String name, @Nullable String icon, @Nullable String splash,
		@Nullable String discoverySplash, long ownerId, long afkChannelId, int afkTimeout, boolean widgetEnabled,
		long widgetChannelId, @WhenAbsent(0) VerificationLevel verificationLevel,
		@WhenAbsent(0) DefaultMessageNotificationLevel defaultMessageNotifications,
		@WhenAbsent(0) ExplicitContentFilterLevel explicitContentFilter, List<Role> roles, List<Emoji> emojis,
		List<GuildFeature> features, @WhenAbsent(0) MfaLevel mfaLevel, long applicationId, long systemChannelId,
		int systemChannelFlags, long rulesChannelId, @Nullable Integer maxPresences, @Nullable Integer maxMembers,
		@Nullable String vanityUrlCode, @Nullable String description, @Nullable String banner,
		@WhenAbsent(0) PremiumTier premiumTier, int premiumSubscriptionCount, @Nullable Locale preferredLocale,
		long publicUpdatesChannelId, @Nullable Integer maxVideoChannelUsers, @Nullable Integer approximateMemberCount,
		@Nullable Integer approximatePresenceCount, @WhenAbsent(0) NsfwLevel nsfwLevel,
		boolean premiumProgressBarEnabled, long safetyAlertsChannelId, @Nullable String homeHeader,
		@Nullable String region, @Nullable Integer maxStageVideoChannelUsers,
		@Nullable Instant premiumProgressBarEnabledUserUpdatedAt, boolean nsfw, List<Sticker> stickers,
		@Nullable GuildIncidentsData incidentsData) {

	/**
	 * Starts a guild.
	 * @return a builder without anything
	 */
	public static GuildBuilder builder() {
		return new GuildBuilder();
	}

	/**
	 * Starts a guild like this one.
	 * @return a builder with all that this one has
	 */
	public GuildBuilder toBuilder() {
		return GuildBuilder.from(this);
	}

}
