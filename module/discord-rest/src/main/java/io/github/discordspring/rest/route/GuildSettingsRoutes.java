package io.github.discordspring.rest.route;

import io.github.discordspring.model.guild.GuildOnboarding;
import io.github.discordspring.model.guild.GuildOnboardingModifyRequest;
import io.github.discordspring.model.guild.GuildWidget;
import io.github.discordspring.model.guild.GuildWidgetModifyRequest;
import io.github.discordspring.model.guild.GuildWidgetSettings;
import io.github.discordspring.model.guild.NewMemberWelcome;
import io.github.discordspring.model.guild.VanityUrl;
import io.github.discordspring.model.guild.WelcomeScreen;
import io.github.discordspring.model.guild.WelcomeScreenModifyRequest;
import io.github.discordspring.model.guild.WidgetImageStyle;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Widget, welcome screen and onboarding of guilds. Part of the documentation's group of
 * guilds.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild">Guild</a>
 */
public interface GuildSettingsRoutes {

	/**
	 * Gets whether a guild has a widget, and to which channel it invites.
	 * @param guildId the guild
	 * @return the settings
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#get-guild-widget-settings">Get
	 * guild widget settings</a>
	 */
	@GetExchange("/guilds/{guildId}/widget")
	Mono<GuildWidgetSettings> getGuildWidgetSettings(@PathVariable long guildId);

	/**
	 * Changes a guild's widget, without a reason.
	 * @param guildId the guild
	 * @param request what changes
	 * @return the settings as they are now
	 */
	default Mono<GuildWidgetSettings> modifyGuildWidget(long guildId, GuildWidgetModifyRequest request) {
		return modifyGuildWidget(guildId, request, null);
	}

	/**
	 * Changes a guild's widget.
	 * @param guildId the guild
	 * @param request what changes
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return the settings as they are now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-widget">Modify
	 * guild widget</a>
	 */
	@PatchExchange("/guilds/{guildId}/widget")
	Mono<GuildWidgetSettings> modifyGuildWidget(@PathVariable long guildId,
			@RequestBody GuildWidgetModifyRequest request, @AuditLogReason @Nullable String reason);

	/**
	 * Gets what a guild's widget shows to anyone.
	 * @param guildId the guild
	 * @return the widget
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#get-guild-widget">Get guild
	 * widget</a>
	 */
	@GetExchange("/guilds/{guildId}/widget.json")
	Mono<GuildWidget> getGuildWidget(@PathVariable long guildId);

	/**
	 * Gets a guild's widget as a picture.
	 * @param guildId the guild
	 * @param style what the picture looks like
	 * @return the picture, as PNG
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#get-guild-widget-image">Get
	 * guild widget image</a>
	 */
	@GetExchange("/guilds/{guildId}/widget.png")
	Mono<byte[]> getGuildWidgetImage(@PathVariable long guildId,
			@RequestParam(name = "style", required = false) @Nullable WidgetImageStyle style);

	/**
	 * Gets a guild's own invite.
	 * @param guildId the guild
	 * @return the invite's code and its uses
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#get-guild-vanity-url">Get
	 * guild vanity url</a>
	 */
	@GetExchange("/guilds/{guildId}/vanity-url")
	Mono<VanityUrl> getGuildVanityUrl(@PathVariable long guildId);

	/**
	 * Gets a guild's welcome screen.
	 * @param guildId the guild
	 * @return the screen
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#get-guild-welcome-screen">Get
	 * guild welcome screen</a>
	 */
	@GetExchange("/guilds/{guildId}/welcome-screen")
	Mono<WelcomeScreen> getGuildWelcomeScreen(@PathVariable long guildId);

	/**
	 * Changes a guild's welcome screen, without a reason.
	 * @param guildId the guild
	 * @param request what changes
	 * @return the screen as it is now
	 */
	default Mono<WelcomeScreen> modifyGuildWelcomeScreen(long guildId, WelcomeScreenModifyRequest request) {
		return modifyGuildWelcomeScreen(guildId, request, null);
	}

	/**
	 * Changes a guild's welcome screen.
	 * @param guildId the guild
	 * @param request what changes
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return the screen as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-welcome-screen">Modify
	 * guild welcome screen</a>
	 */
	@PatchExchange("/guilds/{guildId}/welcome-screen")
	Mono<WelcomeScreen> modifyGuildWelcomeScreen(@PathVariable long guildId,
			@RequestBody WelcomeScreenModifyRequest request, @AuditLogReason @Nullable String reason);

	/**
	 * Gets what new members are asked.
	 * @param guildId the guild
	 * @return the onboarding
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#get-guild-onboarding">Get
	 * guild onboarding</a>
	 */
	@GetExchange("/guilds/{guildId}/onboarding")
	Mono<GuildOnboarding> getGuildOnboarding(@PathVariable long guildId);

	/**
	 * Changes what new members are asked, without a reason.
	 * @param guildId the guild
	 * @param request what changes
	 * @return the onboarding as it is now
	 */
	default Mono<GuildOnboarding> modifyGuildOnboarding(long guildId, GuildOnboardingModifyRequest request) {
		return modifyGuildOnboarding(guildId, request, null);
	}

	/**
	 * Changes what new members are asked.
	 * @param guildId the guild
	 * @param request what changes
	 * @param reason what the audit log shows, 1 to 512 characters
	 * @return the onboarding as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#modify-guild-onboarding">Modify
	 * guild onboarding</a>
	 */
	@PutExchange("/guilds/{guildId}/onboarding")
	Mono<GuildOnboarding> modifyGuildOnboarding(@PathVariable long guildId,
			@RequestBody GuildOnboardingModifyRequest request, @AuditLogReason @Nullable String reason);

	/**
	 * Gets what new members are greeted with. Not documented by Discord.
	 * @param guildId the guild
	 * @return the greeting; nothing if there is none
	 */
	@GetExchange("/guilds/{guildId}/new-member-welcome")
	Mono<NewMemberWelcome> getGuildNewMemberWelcome(@PathVariable long guildId);

}
